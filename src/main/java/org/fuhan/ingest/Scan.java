package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of folders, in the order given and by name within a folder, each once. Links are followed, but no folder is entered
 * twice; hidden files and folders are met but not entered. The archive's own folder is left out.
 */
final class Scan {
    private static final Set<String> LETTERS = Set.of(
            "pdf", "docx", "doc", "wps", "odt", "ofd", "rtf", "txt", "md", "markdown", "html", "htm", "mht", "mhtml");

    /** Below it a folder for each job, with what was sent. */
    static final String SENT = "originals";

    private final Path archive;
    private final Consumer<List<Candidate>> progress;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Path> entered = new HashSet<>();

    Scan(Path archive, Consumer<List<Candidate>> progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * All files, in order.
     *
     * @throws MissingPath where a path given is not there
     */
    List<Candidate> of(List<Path> given) {
        for (Path path : given) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new MissingPath(path);
            }
        }
        given.forEach(path -> visit(path, true));
        return List.copyOf(found);
    }

    private void visit(Path path, boolean named) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.equals(archive) || !seen.add(absolute.toString())) {
            return;
        }
        Path name = absolute.getFileName();
        if (!named && name != null && name.toString().startsWith(".")) {
            meet(path, absolute, Reason.HIDDEN);
            return;
        }
        if (Files.isDirectory(path)) {
            enter(path, absolute);
        } else if (Files.isRegularFile(path)) {
            meet(path, absolute, null);
        } else if (Files.exists(path)) {
            meet(path, absolute, Reason.NOT_A_FILE);
        } else {
            meet(path, absolute, Reason.BROKEN_LINK);
        }
    }

    private void enter(Path folder, Path absolute) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return;
            }
            List<Path> children = children(folder);
            if (children.isEmpty() && isNamedLikeALetter(absolute)) {
                meet(folder, absolute, Reason.EMPTY_FOLDER);
            }
            children.forEach(child -> visit(child, false));
        } catch (IOException | DirectoryIteratorException e) {
            meet(folder, absolute, Reason.UNREADABLE_FOLDER);
        }
    }

    /** As a folder is that should have been a letter: saved, unpacked or synchronised wrongly. */
    private static boolean isNamedLikeALetter(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return LETTERS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                && name.indexOf('.') >= 0;
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        children.sort((left, right) -> left.toString().compareTo(right.toString()));
        return children;
    }

    /** As given; what was sent bears the name it was sent under, for where it lies is nobody's business. */
    private String named(Path file, Path absolute) {
        Path sent = archive.resolve(SENT);
        boolean wasSent = absolute.startsWith(sent) && absolute.getNameCount() > sent.getNameCount() + 1;
        return wasSent
                ? absolute.subpath(sent.getNameCount() + 1, absolute.getNameCount())
                        .toString()
                : file.toString();
    }

    private void meet(Path file, Path absolute, @Nullable Reason verdict) {
        long size = 0;
        long modified = 0;
        Optional<Reason> known = Optional.ofNullable(verdict);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            size = attributes.isRegularFile() ? attributes.size() : 0;
            modified = attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            if (known.isEmpty()) {
                known = Optional.of(Reason.UNREADABLE);
            }
        }
        found.add(new Candidate(file, named(file, absolute), absolute.toString(), null, size, modified, known));
        progress.accept(found);
    }
}
