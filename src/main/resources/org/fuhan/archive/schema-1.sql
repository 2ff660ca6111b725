-- Letters, masked, as JSON; the other columns are drawn from it for questions that need no search engine.
CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    json TEXT NOT NULL,                      -- empty: wiped
    sha256 TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,                      -- the file that stands for the letter, absolute
    document_number TEXT,
    title TEXT,
    region TEXT,                             -- GB/T 2260
    department TEXT,
    date TEXT,                               -- ISO 8601
    year INTEGER,
    reader INTEGER NOT NULL,                 -- versions of what read and extracted it
    extractor INTEGER NOT NULL,
    replaced_by TEXT,                        -- set: no longer to be found, and wiped when the run is over
    in_index INTEGER NOT NULL DEFAULT 0,     -- 1 once the search engine has committed it as it stands here
    kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX letter_pending ON letter (in_index) WHERE in_index = 0;
CREATE INDEX letter_path ON letter (path);

-- Every file ever seen, and what became of it.
CREATE TABLE file (
    path TEXT PRIMARY KEY,                   -- absolute
    given TEXT NOT NULL,                     -- as the user named it
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,               -- milliseconds since 1970
    sha256 TEXT,
    state TEXT NOT NULL CHECK (state IN ('FOUND', 'EXTRACTED', 'INDEXED', 'DUPLICATE', 'SKIPPED', 'FAILED')),
    letter TEXT REFERENCES letter (id),
    reason TEXT,
    message TEXT,
    stage TEXT,                              -- where it failed: read, extract …
    reader INTEGER NOT NULL,
    extractor INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    updated TEXT NOT NULL
) STRICT;
CREATE INDEX file_state ON file (state);
CREATE INDEX file_letter ON file (letter);
