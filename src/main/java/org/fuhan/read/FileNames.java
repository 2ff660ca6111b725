package org.fuhan.read;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fuhan.text.Lexicon;

/** Which files are never letters, told from their names alone: {@code never-read.txt}, hidden and lock files. Stateless. */
final class FileNames {
    private static final Set<String> NEVER = Lexicon.set(FileNames.class, "never-read.txt");
    private static final Set<String> NOTES = Set.of("readme", "license", "notice", "changelog", "thumbs", "desktop");

    private FileNames() {}

    /** Why the file is never read, if it is not. */
    static Optional<String> skipped(Path file) {
        Path last = file.getFileName();
        return skipped(last == null ? "" : last.toString());
    }

    /** The same for a bare name, without folders. */
    static Optional<String> skipped(String bareName) {
        String name = bareName.toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            return Optional.of("hidden file");
        }
        if (name.startsWith("~$") || name.startsWith(".~") || name.endsWith("~")) {
            return Optional.of("lock or backup file of an editor");
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        if (NEVER.contains(ending)) {
            return Optional.of("files of type " + ending + " hold no letters");
        }
        return NOTES.contains(dot < 0 ? name : name.substring(0, dot))
                ? Optional.of("a note about the folder")
                : Optional.empty();
    }
}
