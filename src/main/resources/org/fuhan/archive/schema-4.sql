-- What the search engine has still to hear of stands in a small table of its own, so that a letter's row is written once.
CREATE TABLE waiting (
    letter TEXT PRIMARY KEY REFERENCES letter (id),
    found INTEGER NOT NULL,                  -- 1: to be put into the index as it stands here; 0: to be taken out of it
    done INTEGER NOT NULL                    -- 1: that was done, and the index has not committed it yet
) STRICT, WITHOUT ROWID;
INSERT INTO waiting SELECT id, standing, 0 FROM letter WHERE in_index = 0 OR standing = 1;
DROP INDEX letter_pending;
DROP INDEX letter_standing;
ALTER TABLE letter DROP COLUMN in_index;
CREATE INDEX letter_standing ON letter (standing, wiped, reader, extractor, sha256, id);
-- Sketches are made in another way: all letters are grouped anew.
DELETE FROM band;
DELETE FROM likeness;
