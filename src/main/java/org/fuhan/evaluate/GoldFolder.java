package org.fuhan.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fuhan.evaluate.BadGold.Problem;
import org.fuhan.json.JsonFailure;
import org.fuhan.json.LetterJson;

/** Finds the golds of a folder, {@code NAME.expected.json} and {@code NAME.gold.json}, and the letter each names. Stateless. */
public final class GoldFolder {
    private GoldFolder() {}

    /**
     * The folder's golds by file name; folders in it are not entered.
     *
     * @param letters where the letters lie, the same folder where they lie beside their golds
     * @throws BadGold where the folder holds none, or one that is not right
     */
    public static List<GoldLetter> read(Path folder, Path letters) {
        List<GoldLetter> found = new ArrayList<>();
        for (Path file : golds(folder)) {
            Gold gold = gold(file);
            found.add(new GoldLetter(letters.resolve(gold.file()), gold));
        }
        if (found.isEmpty()) {
            throw new BadGold(folder, Problem.NO_GOLDS, "", null);
        }
        return found;
    }

    private static List<Path> golds(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(GoldFolder::isGold).sorted().toList();
        } catch (IOException e) {
            throw new BadGold(folder, Problem.UNREADABLE, "", e);
        }
    }

    private static boolean isGold(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".expected.json") || name.endsWith(".gold.json");
    }

    private static Gold gold(Path file) {
        Gold gold;
        try {
            gold = LetterJson.readKnown(Files.readString(file), Gold.class);
        } catch (IOException e) {
            throw new BadGold(file, Problem.UNREADABLE, "", e);
        } catch (JsonFailure e) {
            throw new BadGold(file, Problem.MALFORMED, String.valueOf(e.getMessage()), e);
        }
        if (gold.file() == null) {
            throw new BadGold(file, Problem.MALFORMED, "file", null);
        }
        return gold;
    }
}
