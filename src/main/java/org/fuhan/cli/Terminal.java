package org.fuhan.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command speaks through: results to {@code out}, everything else to {@code err}, in the user's language.
 *
 * @param out results
 * @param err progress and messages
 * @param in what is piped in
 * @param messages the sentences
 */
record Terminal(PrintStream out, PrintStream err, InputStream in, Messages messages) {
    /** Whether a person reads the messages as they come: the launcher knows, Java cannot tell for the error stream. */
    boolean isPerson() {
        return Boolean.getBoolean("fuhan.terminal");
    }

    /** A file's name as it may be printed: one that holds control characters would colour the terminal or break the line. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isISOControl(plain.charAt(i))) {
                plain.setCharAt(i, '\ufffd');
            }
        }
        return plain.toString();
    }

    /** A result, one line. */
    void print(String line) {
        out.println(line);
    }

    /** A message for the person, one line. */
    void tell(String key, Object... arguments) {
        err.println("fuhan: " + messages.say(key, arguments));
    }

    /** What is piped in, line by line, as UTF-8. */
    BufferedReader lines() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
