package org.fuhan.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the files of folders, in the order given and by name within a folder, each once. Links are followed, but no folder is entered
 * twice; hidden files and folders are met but not entered. The archive's own folder is left out.
 */
final class Scan {
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
            if (!Files.exists(path)) {
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
            meet(path, absolute, new Candidate.Verdict(false, "hidden", "隐藏文件，不读取。"));
            return;
        }
        if (Files.isDirectory(path)) {
            enter(path, absolute);
        } else if (Files.isRegularFile(path)) {
            meet(path, absolute, null);
        } else if (Files.exists(path)) {
            meet(path, absolute, new Candidate.Verdict(false, "not-a-file", "不是普通文件，不读取。"));
        } else {
            meet(path, absolute, new Candidate.Verdict(true, "broken-link", "链接指向的文件不存在。"));
        }
    }

    private void enter(Path folder, Path absolute) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return;
            }
            children(folder).forEach(child -> visit(child, false));
        } catch (IOException | DirectoryIteratorException e) {
            meet(folder, absolute, new Candidate.Verdict(true, "unreadable-folder", "文件夹打不开，请检查权限。"));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        children.sort((left, right) -> left.toString().compareTo(right.toString()));
        return children;
    }

    private void meet(Path file, Path absolute, Candidate.@org.jspecify.annotations.Nullable Verdict verdict) {
        long size = 0;
        long modified = 0;
        Optional<Candidate.Verdict> known = Optional.ofNullable(verdict);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            size = attributes.isRegularFile() ? attributes.size() : 0;
            modified = attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            if (known.isEmpty()) {
                known = Optional.of(new Candidate.Verdict(true, "unreadable", "文件打不开，请检查权限。"));
            }
        }
        found.add(new Candidate(file, absolute.toString(), size, modified, known));
        progress.accept(found);
    }
}
