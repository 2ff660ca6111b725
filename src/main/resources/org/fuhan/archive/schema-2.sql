-- Files inside containers, files that are gone, letters withdrawn with them, and groups of letters alike.
CREATE TABLE file_2 (
    path TEXT PRIMARY KEY,                   -- absolute; of a part: its container's, then !/ and its name
    given TEXT NOT NULL,                     -- as the user named it
    container TEXT,                          -- of a part: the path of the file it is in
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,               -- milliseconds since 1970; of a part: its container's
    sha256 TEXT,
    state TEXT NOT NULL CHECK (state IN
        ('FOUND', 'EXTRACTED', 'INDEXED', 'DUPLICATE', 'OPENED', 'SKIPPED', 'FAILED', 'GONE')),
    letter TEXT REFERENCES letter (id),
    reason TEXT,
    message TEXT,
    stage TEXT,                              -- where it failed: read, extract …
    reader INTEGER NOT NULL,
    extractor INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    updated TEXT NOT NULL
) STRICT;
INSERT INTO file_2 SELECT path, given, NULL, size, modified, sha256, state, letter, reason, message, stage, reader, extractor,
    first_seen, updated FROM file;
DROP TABLE file;
ALTER TABLE file_2 RENAME TO file;
CREATE INDEX file_state ON file (state);
CREATE INDEX file_letter ON file (letter);
CREATE INDEX file_sha256 ON file (sha256);
CREATE INDEX file_container ON file (container) WHERE container IS NOT NULL;

ALTER TABLE letter ADD COLUMN standing INTEGER NOT NULL DEFAULT 1;  -- 0: replaced, or its last file is gone; not to be found
ALTER TABLE letter ADD COLUMN wiped INTEGER NOT NULL DEFAULT 0;     -- 1: its JSON is empty
UPDATE letter SET standing = 0 WHERE replaced_by IS NOT NULL;
UPDATE letter SET wiped = 1 WHERE json = '';
DROP INDEX letter_pending;
CREATE INDEX letter_pending ON letter (standing, id) WHERE in_index = 0;
-- Questions about all letters are answered from here alone, without a look at their JSON.
CREATE INDEX letter_standing ON letter (standing, in_index, wiped, reader, extractor, sha256, id);

-- How like others a letter is that is to be found, and the group it is in: named by the smallest id in it.
CREATE TABLE likeness (
    letter TEXT PRIMARY KEY REFERENCES letter (id),
    group_id TEXT,                           -- null within a transaction only
    number TEXT,                             -- document number and agency
    sketch BLOB NOT NULL                     -- of its words: twelve bands, then a hash of all
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_group ON likeness (group_id);
CREATE INDEX likeness_number ON likeness (number) WHERE number IS NOT NULL;
-- Letters that share a band are worth comparing.
CREATE TABLE band (
    hash INTEGER NOT NULL,
    letter TEXT NOT NULL,
    PRIMARY KEY (hash, letter)
) STRICT, WITHOUT ROWID;
