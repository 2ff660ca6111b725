package org.fuhan.ingest;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fuhan.archive.FileEntry;
import org.fuhan.archive.FileState;

/**
 * Which files of earlier runs are not in the folders given any more. A folder that is empty, or cannot be entered, may be a disk
 * that is not there today: nothing of it counts as gone.
 */
final class Absent {
    private static final Set<Reason> CLOSED = Set.of(Reason.UNREADABLE_FOLDER, Reason.BROKEN_LINK);

    private final Ledger ledger;
    private final Set<String> met = new HashSet<>();
    /** What lies in one of these is not taken in any more. */
    private final Set<String> hidden = new TreeSet<>();
    /** Whatever is below one of these is not seen. */
    private final Set<String> closed = new TreeSet<>();

    Absent(Ledger ledger, List<Candidate> files) {
        this.ledger = ledger;
        for (Candidate file : files) {
            met.add(file.key());
            if (file.verdict().filter(Reason.HIDDEN::equals).isPresent()) {
                hidden.add(file.key());
            }
            if (file.verdict().filter(CLOSED::contains).isPresent()) {
                closed.add(file.key());
            }
        }
    }

    /** Those below the folders given, and of the others those not met, by path; of a container without its parts. */
    List<String> of(List<Path> given, List<String> others) {
        Set<String> absent = new TreeSet<>(others);
        absent.removeAll(met);
        for (Path path : given) {
            String folder = path.toAbsolutePath().normalize().toString();
            List<FileEntry> known = new ArrayList<>();
            ledger.below(folder).forEach(known::add);
            if (Files.isDirectory(path) && met.stream().anyMatch(file -> isBelow(file, folder))) {
                known.stream().filter(this::isAbsent).forEach(file -> absent.add(file.path()));
            }
        }
        return List.copyOf(absent);
    }

    private boolean isAbsent(FileEntry file) {
        return file.container() == null
                && file.state() != FileState.GONE
                && !met.contains(file.path())
                && closed.stream().noneMatch(folder -> isBelow(file.path(), folder))
                && (Files.notExists(Path.of(file.path()), LinkOption.NOFOLLOW_LINKS)
                        || hidden.stream().anyMatch(folder -> isBelow(file.path(), folder)));
    }

    private static boolean isBelow(String file, String folder) {
        return file.startsWith(folder)
                && (folder.endsWith(java.io.File.separator)
                        || file.startsWith(java.io.File.separator, folder.length()));
    }
}
