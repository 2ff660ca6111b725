package org.fuhan.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.fuhan.export.LetterExport;
import org.fuhan.search.SearchRequest;

/** A file to save: all that a query finds, written while it is read. */
final class ExportRoute {
    private static final String CSV = "text/csv; charset=utf-8; header=present";

    private final Services services;
    private final Export export;
    private final LetterQueries queries;

    ExportRoute(Services services, Export export, LetterQueries queries) {
        this.services = services;
        this.export = export;
        this.queries = queries;
    }

    /** The file. What is wrong with the question is said before the first byte. */
    Answer answer(Endpoint.Ask ask) {
        SearchRequest request = queries.everything(ask.parameters());
        services.search().query(request);
        String mediaType = switch (export) {
            case LETTERS_CSV, FIGURES_CSV -> CSV;
            case LETTERS_JSON, FIGURES_JSON -> Answer.JSON;
        };
        return Answer.attachment(
                mediaType, "fuhan-" + export.fileName(), export.chineseName(), out -> write(request, out));
    }

    private void write(SearchRequest request, OutputStream out) throws IOException {
        LetterExport exports = services.exports();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (export) {
            case LETTERS_CSV -> exports.letters(request, LetterExport.Format.CSV, writer);
            case LETTERS_JSON -> exports.letters(request, LetterExport.Format.JSON, writer);
            case FIGURES_CSV -> exports.figures(request, LetterExport.Format.CSV, writer);
            case FIGURES_JSON -> exports.figures(request, LetterExport.Format.JSON, writer);
        }
        writer.flush();
    }
}
