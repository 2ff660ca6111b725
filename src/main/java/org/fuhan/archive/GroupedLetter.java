package org.fuhan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fuhan.json.WrittenLetter;
import org.fuhan.letter.Letter;

/**
 * A letter with all that the index is to know of it.
 *
 * @param json the letter as it is kept
 * @param group the name of the group it is in
 * @param vectors of its passages, none where they are not known yet
 */
public record GroupedLetter(Letter letter, WrittenLetter json, String group, List<byte[]> vectors) {
    /** Begins the questions for such letters. */
    static final String SELECT =
            "SELECT id, json, coalesce((SELECT group_id FROM likeness WHERE likeness.letter = letter.id), id) AS group_id,"
                    + " passages, bytes FROM letter LEFT JOIN vector ON vector.letter = letter.id";

    /** Copies the list. */
    public GroupedLetter {
        vectors = List.copyOf(vectors);
    }

    static GroupedLetter of(ResultSet row) throws SQLException {
        WrittenLetter json = WrittenLetter.read(row.getBytes("json"));
        return new GroupedLetter(
                json.letter(),
                json,
                row.getString("group_id"),
                Vectors.divided(row.getBytes("bytes"), row.getInt("passages")));
    }
}
