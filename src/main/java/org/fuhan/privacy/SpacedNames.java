package org.fuhan.privacy;

/** Reads names written apart, as lines of forms and lists are filled: 林 致 远, 张丽 华. Knows nothing of who the person is. */
final class SpacedNames {
    private static final int LONGEST = 4;

    private final NameReader names;

    SpacedNames(NameReader names) {
        this.names = names;
    }

    /** The end of the name that starts at the offset with at least one blank inside, {@code start} where none does. */
    int endOfNameAt(String text, int start) {
        StringBuilder name = new StringBuilder();
        int found = start;
        int gaps = 0;
        int at = start;
        for (int i = 0; i < LONGEST && at < text.length() && NameReader.isHan(text.codePointAt(at)); i++) {
            int end = at + Character.charCount(text.codePointAt(at));
            name.append(text, at, end);
            if (gaps > 0 && endsHere(text, end, gaps == i) && isName(name.toString())) {
                found = end;
            }
            boolean gap = end < text.length() && isBlank(text.charAt(end));
            gaps += gap ? 1 : 0;
            at = gap ? end + 1 : end;
        }
        return found;
    }

    private boolean isName(String name) {
        return names.isName(name) && !names.mayBeWords(name);
    }

    /** Where every character stands apart a word may follow at once, else only a mark or a function word. */
    private boolean endsHere(String text, int end, boolean throughout) {
        return throughout
                ? names.goesOnWell(text, end)
                : end == text.length()
                        || !NameReader.isHan(text.codePointAt(end))
                        || NameReader.isFunctionWord(text.charAt(end));
    }

    /** What may stand between the characters of one name. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0';
    }
}
