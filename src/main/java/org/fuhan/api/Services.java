package org.fuhan.api;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fuhan.archive.Archive;
import org.fuhan.archive.Versions;
import org.fuhan.compare.Comparing;
import org.fuhan.export.LetterExport;
import org.fuhan.search.LetterSearch;
import org.fuhan.text.gazetteer.Division;
import org.fuhan.text.gazetteer.Divisions;

/**
 * What the API answers from, filled in where the program is put together. All of it is safe for use by several threads. The API
 * closes none of it.
 *
 * @param archive the letters kept
 * @param search finds letters
 * @param comparing sets places side by side
 * @param exports takes everything found out
 * @param places the gazetteer
 * @param files what may be told of files
 */
public record Services(
        Archive archive, LetterSearch search, Comparing comparing, LetterExport exports, Places places, Files files) {
    /**
     * What may be told of files that gave no letter.
     *
     * @param masked hides in a file's name whoever it is named after
     * @param versions of what reads files now: what an older one could not read may be tried again
     */
    public record Files(UnaryOperator<String> masked, Versions versions) {}

    /** The gazetteer. */
    public interface Places {
        /** The divisions a name or a GB/T 2260 code may stand for; none for anything else. */
        List<Division> resolve(String nameOrCode);

        /** The divisions whose name, or code, begins as typed; none for nothing typed. */
        List<Division> beginning(String typed);

        /** Over China's divisions, read when they are first asked for. */
        static Places of(Supplier<Divisions> divisions) {
            return new Places() {
                @Override
                public List<Division> resolve(String nameOrCode) {
                    return divisions.get().resolve(nameOrCode);
                }

                @Override
                public List<Division> beginning(String typed) {
                    return divisions.get().beginning(typed);
                }
            };
        }
    }
}
