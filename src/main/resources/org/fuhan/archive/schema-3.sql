-- What letters are about, as vectors of their passages: can be made anew, but that takes long. Gone with what the letter said.
CREATE TABLE vector (
    letter TEXT PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
    model TEXT NOT NULL,                     -- vectors of another cannot be compared with these
    passages INTEGER NOT NULL,               -- 0: nothing to tell
    bytes BLOB NOT NULL                      -- as many vectors, all of one length
) STRICT;
