package org.fuhan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fuhan.ingest.Fault;
import org.fuhan.json.JsonFailure;
import org.fuhan.json.LetterJson;
import org.jspecify.annotations.Nullable;

/**
 * Lines of {"id", "text"} from standard input → a letter a line, in the same order. A line that gives no letter is answered in its
 * place by {"id", "error": {"code", "line", "message"}}.
 */
final class LetterLines {
    private final Terminal terminal;
    private final LetterPrinter printer;

    LetterLines(Terminal terminal, LetterPrinter printer) {
        this.terminal = terminal;
        this.printer = printer;
    }

    /** Whether every line gave a letter. */
    boolean print() {
        boolean good = true;
        int number = 0;
        try (BufferedReader lines = terminal.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                good &= print(number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return good;
    }

    private boolean print(String line, int number) {
        Map<?, ?> given = given(line);
        String id = given.get("id") == null ? null : String.valueOf(given.get("id"));
        if (!(given.get("text") instanceof String text)) {
            return bad(id, number, "BAD_LINE", terminal.messages().say("extract.bad-line", String.valueOf(number)));
        }
        try {
            printer.print(printer.text(id == null ? "line " + number : id, text));
            return true;
        } catch (RuntimeException | Error e) {
            Fault fault = Fault.of(e);
            return bad(
                    id,
                    number,
                    "INTERNAL_ERROR",
                    terminal.messages().reason(fault.reason().code(), fault.message()));
        }
    }

    private static Map<?, ?> given(String line) {
        try {
            return LetterJson.read(line, Object.class) instanceof Map<?, ?> map ? map : Map.of();
        } catch (JsonFailure e) {
            return Map.of();
        }
    }

    private boolean bad(@Nullable String id, int number, String code, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("line", number);
        error.put("message", message);
        answer.put("error", error);
        terminal.print(LetterJson.write(answer));
        return false;
    }
}
