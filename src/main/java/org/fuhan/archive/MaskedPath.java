package org.fuhan.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Letter;
import org.fuhan.letter.PrivatePerson;

/** Hides in a file's path whoever is masked in its letter. Stateless. */
final class MaskedPath {
    private MaskedPath() {}

    /**
     * The path with whatever reads like a person or a number that was masked in the letter. Who it was is not known here any more:
     * the first characters that a mask keeps and the length must do, so that a word too many may be masked. Addresses keep
     * nothing to know them by.
     */
    static String of(String path, Letter letter) {
        String masked = path;
        for (PrivatePerson person : letter.privatePersons()) {
            String mask = person.mask().replace(" ", "");
            String shape = switch (person.kind()) {
                case PERSON -> Pattern.quote(mask.substring(0, 1)) + "[\\p{IsHan}·•．・]{" + (mask.length() - 1) + "}";
                case MOBILE, IDENTITY_NUMBER ->
                    Pattern.quote(mask.substring(0, mask.indexOf('*'))) + "[0-9Xx –—-]{"
                            + (mask.length() - mask.indexOf('*')) + "}";
                case ADDRESS -> null;
            };
            if (shape != null) {
                masked = Pattern.compile(shape).matcher(masked).replaceAll(Matcher.quoteReplacement(mask));
            }
        }
        return masked;
    }
}
