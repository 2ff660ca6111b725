package org.fuhan.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What files do to a letter's text. The first ones change its looks only; the others lose or spoil words. */
enum Mutation {
    /** Lines broken at a fixed width, a blank line between paragraphs, page numbers between lines. */
    WRAPPED {
        @Override
        String apply(String text, Random random) {
            int width = 28 + random.nextInt(13);
            StringBuilder out = new StringBuilder();
            int lines = 0;
            int page = 1;
            for (String paragraph : text.split("\n", -1)) {
                String left = isProse(paragraph) ? "　　" + paragraph : paragraph;
                boolean row = left.indexOf('\t') >= 0; // the row of a table is printed as wide as the table is
                while (!left.isEmpty()) {
                    int cut = row ? left.length() : Math.min(width, left.length());
                    out.append(left, 0, cut).append('\n');
                    left = left.substring(cut);
                    lines++;
                    if (lines % 22 == 0) {
                        out.append("— ").append(page++).append(" —\n");
                    }
                }
                out.append('\n');
            }
            return out.toString();
        }
    },
    /** Digits, letters and signs in their full width. */
    WIDENED {
        @Override
        String apply(String text, Random random) {
            return changed(text, random, 2, c -> isAscii(c) ? String.valueOf((char) (c + 0xFEE0)) : null);
        }
    },
    /** Blanks between characters and digits, and inside lines set wide. */
    SPACED {
        @Override
        String apply(String text, Random random) {
            List<String> lines = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                boolean wide = line.length() <= 12 && line.chars().allMatch(Character::isIdeographic);
                lines.add(
                        wide && random.nextBoolean()
                                ? String.join(" ", line.split("", -1))
                                : besideDigits(line, random));
            }
            return String.join("\n", lines);
        }
    },
    /** Line breaks anywhere. */
    BROKEN {
        @Override
        String apply(String text, Random random) {
            return changed(text, random, 30, c -> c + "\n");
        }
    },
    /** Marks and brackets lost. */
    UNMARKED {
        @Override
        String apply(String text, Random random) {
            return changed(text, random, 4, c -> isMark(c) ? "" : null);
        }
    },
    /** Marks and brackets doubled. */
    DOUBLED {
        @Override
        String apply(String text, Random random) {
            return changed(text, random, 4, c -> isMark(c) ? "" + c + c : null);
        }
    },
    /** Radicals that look like characters, zero-width and private-use characters, other zeros and dashes. */
    LOOK_ALIKE {
        @Override
        String apply(String text, Random random) {
            String from = "长民西见门车马0-〔〕·";
            String to = "⻓⺠⻄⻅⻔⻋⻢O—[】•";
            return changed(text, random, 3, c -> {
                int at = from.indexOf(c);
                return at >= 0 ? to.substring(at, at + 1) : random.nextInt(40) == 0 ? c + "\u200b\ue003" : null;
            });
        }
    },
    /** The end lost, or the beginning. */
    TRUNCATED {
        @Override
        String apply(String text, Random random) {
            int cut = random.nextInt(text.length());
            return random.nextBoolean() ? text.substring(0, cut) : text.substring(cut);
        }
    },
    /** Paragraphs in another order. */
    SHUFFLED {
        @Override
        String apply(String text, Random random) {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            Collections.shuffle(lines, random);
            return String.join("\n", lines);
        }
    },
    /** Any characters anywhere. */
    NOISY {
        @Override
        String apply(String text, Random random) {
            String noise = "\t\u0000\ud83d\ude00《》（）“”〔〕万亿元%每号第一.、-—\u00a0\u3000\f|*#<>&";
            return changed(
                    text,
                    random,
                    20,
                    c -> c + noise.substring(random.nextInt(noise.length())).substring(0, 1));
        }
    };

    private static final String MARKS = "，。；：、“”《》（）()〔〕！？%";

    /** The text after it; the same random numbers give the same text. */
    abstract String apply(String text, Random random);

    private interface Change {
        /** What stands instead of the character; null for the character itself. */
        @org.jspecify.annotations.Nullable
        String of(char c);
    }

    private static String changed(String text, Random random, int oneIn, Change change) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = random.nextInt(oneIn) == 0 ? change.of(c) : null;
            out.append(instead == null ? String.valueOf(c) : instead);
        }
        return out.toString();
    }

    private static String besideDigits(String line, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean between = i > 0 && isDigit(line.charAt(i)) != isDigit(line.charAt(i - 1));
            boolean han =
                    between && (Character.isIdeographic(line.charAt(i)) || Character.isIdeographic(line.charAt(i - 1)));
            out.append(han && random.nextInt(3) == 0 ? " " : "").append(line.charAt(i));
        }
        return out.toString();
    }

    private static boolean isProse(String paragraph) {
        return paragraph.length() > 40 || paragraph.endsWith("。") || paragraph.endsWith("；");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '%';
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }
}
