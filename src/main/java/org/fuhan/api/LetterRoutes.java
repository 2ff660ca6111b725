package org.fuhan.api;

import java.util.regex.Pattern;
import org.fuhan.archive.Archive;
import org.fuhan.compare.Duplicates;
import org.fuhan.json.LetterJson;
import org.fuhan.letter.Letter;

/** Letters: found, whole, and their bare text. */
final class LetterRoutes {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,80}");

    private final Services services;
    private final LetterQueries queries;

    LetterRoutes(Services services, LetterQueries queries) {
        this.services = services;
        this.queries = queries;
    }

    /** One page of the letters found. */
    Answer search(Endpoint.Ask ask) {
        return Answer.json(services.search()
                .search(queries.page(ask.parameters()), ask.language().locale()));
    }

    /** One letter; where the query's words stand in it beside it. */
    Answer letter(Endpoint.Ask ask) {
        String words = LetterQueries.words(ask.parameters());
        Letter letter = find(ask);
        String json = LetterJson.write(letter);
        if (!words.isEmpty()) {
            String places = LetterJson.write(services.search().highlights(letter, words));
            json = json.substring(0, json.length() - 1) + ",\"highlights\":" + places + "}";
        }
        return Answer.kept(Answer.JSON, json);
    }

    /** A letter's clean text, to which all its spans refer. */
    Answer text(Endpoint.Ask ask) {
        return Answer.kept("text/plain; charset=utf-8", find(ask).text());
    }

    /** The letters alike in a letter's group, and what tells each from it. */
    Answer duplicates(Endpoint.Ask ask) {
        Letter letter = find(ask);
        Archive archive = services.archive();
        return Answer.json(Duplicates.of(letter, archive.filesOf(letter), archive.group(letter.id()), archive::letter));
    }

    /** Letters that treat the same as a letter. */
    Answer similar(Endpoint.Ask ask) {
        return Answer.json(services.search().similar(find(ask).id()));
    }

    private Letter find(Endpoint.Ask ask) {
        String id = ask.path().getOrDefault("id", "");
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(Code.NOT_FOUND, "letter.missing");
        }
        return services.archive().letter(id).orElseThrow(() -> missing(id));
    }

    private Refusal missing(String id) {
        return services.archive()
                .replacementOf(id)
                .map(by -> Refusal.of(Code.NOT_FOUND, "letter.replaced", by))
                .orElseGet(() -> Refusal.of(Code.NOT_FOUND, "letter.missing"));
    }
}
