package org.fuhan.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fuhan.letter.Letter;

/**
 * Looks at every string of a letter alike, so that a field added tomorrow is not forgotten. Stateless.
 */
public final class Strings {
    /** What names the file and the letter, and what is computed: not the letter's words. */
    private static final Set<String> NOT_WORDS = Set.of("id", "source", "provenance");

    private Strings() {}

    /** The letter with every string of it replaced by what the change makes of it; ids, the source and the provenance stay. */
    public static Letter replaceAll(Letter letter, UnaryOperator<String> change) {
        ObjectNode tree = (ObjectNode) LetterJson.tree(letter);
        tree.propertyStream()
                .filter(field -> !NOT_WORDS.contains(field.getKey()))
                .toList()
                .forEach(field -> tree.set(field.getKey(), replaced(field.getValue(), change)));
        return LetterJson.fromTree(tree, Letter.class);
    }

    private static JsonNode replaced(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof TextNode words) {
            return TextNode.valueOf(change.apply(words.textValue()));
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, replaced(list.get(i), change));
            }
        } else if (node instanceof ObjectNode object) {
            object.propertyStream()
                    .toList()
                    .forEach(field -> object.set(field.getKey(), replaced(field.getValue(), change)));
        }
        return node;
    }
}
