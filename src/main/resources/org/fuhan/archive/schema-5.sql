-- The path of a part is its container's, then !// and its name: with one slash it was that of a file b in a folder a! beside an archive a.
-- Where such a file has taken a part's place, the container is opened again.
UPDATE file SET sha256 = NULL WHERE state = 'OPENED' AND EXISTS (SELECT 1 FROM file AS other
    WHERE other.container IS NULL AND other.path > file.path || '!/' AND other.path < file.path || '!0');
UPDATE letter SET path = (SELECT container || '!//' || substr(file.path, length(container) + 3) FROM file
    WHERE file.path = letter.path) WHERE path IN (SELECT path FROM file WHERE container IS NOT NULL);
UPDATE file SET path = container || '!//' || substr(path, length(container) + 3) WHERE container IS NOT NULL;
