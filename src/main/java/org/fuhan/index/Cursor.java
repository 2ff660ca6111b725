package org.fuhan.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ended, as a word of letters and digits: the order's values of its last letter and a check that the question is the same.
 * Stays good while letters come and go: the next page begins behind that letter's place.
 */
final class Cursor {
    private static final int HEAD = 20;

    private Cursor() {}

    /** The cursor behind a letter found. */
    static String of(LetterQuery query, FieldDoc last) {
        byte[] id = ((BytesRef) last.fields[2]).utf8ToString().getBytes(StandardCharsets.UTF_8);
        Object first = last.fields[0];
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + id.length)
                .putInt(check(query))
                .putLong(first instanceof Float score ? Float.floatToIntBits(score) : (Long) first)
                .putLong((Long) last.fields[1])
                .put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The letter a cursor stands behind, as Lucene's collector wants it. */
    static FieldDoc read(LetterQuery query, String cursor) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new BadCursor(cursor);
        }
        if (given.length <= HEAD) {
            throw new BadCursor(cursor);
        }
        ByteBuffer bytes = ByteBuffer.wrap(given);
        int check = bytes.getInt();
        long first = bytes.getLong();
        long second = bytes.getLong();
        if (check != check(query)) {
            throw new BadCursor(cursor);
        }
        byte[] id = new byte[bytes.remaining()];
        bytes.get(id);
        Object value = query.sort() == LetterQuery.Sort.RELEVANCE ? Float.intBitsToFloat((int) first) : (Object) first;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, second, new BytesRef(id)});
    }

    private static int check(LetterQuery query) {
        CRC32 crc = new CRC32();
        String question = query.words()
                + '\n'
                + query.filters()
                + '\n'
                + query.sort()
                + '\n'
                + query.synonyms()
                + '\n'
                + query.semantic();
        crc.update(question.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
