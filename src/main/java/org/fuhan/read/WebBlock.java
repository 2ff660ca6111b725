package org.fuhan.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Which element of a page holds the letter: the innermost one with nearly all of the page's running text, that is of the commas and
 * stops outside links, and then as much around it as still reads like the letter. Stateless but for its page.
 */
final class WebBlock {
    private static final String PROSE = "，。；、《》：";
    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "div",
            "td",
            "tr",
            "tbody",
            "table",
            "section",
            "article",
            "main",
            "center",
            "form",
            "ul",
            "li",
            "blockquote",
            "font",
            "span");

    private final Map<Element, Weight> weights = new HashMap<>();

    private WebBlock() {}

    static Element holdingLetter(Element body) {
        WebBlock page = new WebBlock();
        NodeTraversor.traverse(page.new Weigher(), body);
        Element inner = page.inward(body);
        return page.outward(inner, body);
    }

    private Element inward(Element body) {
        Element at = body;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                boolean heavy = weight(child).prose * 100 >= weight(at).prose * 80 && weight(child).prose > 0;
                heaviest = heavy && CONTAINERS.contains(child.normalName()) ? child : heaviest;
            }
            if (heaviest == null) {
                return at;
            }
            at = heaviest;
        }
    }

    /** Takes in the elements around as long as what they add is no list of links. */
    private Element outward(Element inner, Element body) {
        Element at = inner;
        for (Element parent = at.parent(); parent != null && !at.equals(body); parent = parent.parent()) {
            int added = weight(parent).letters - weight(at).letters;
            int links = weight(parent).linked - weight(at).linked;
            if (links * 5 > added || added > Math.max(400, weight(at).letters)) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    private Weight weight(Element element) {
        return weights.computeIfAbsent(element, e -> new Weight());
    }

    /** How much text an element holds: marks of running text outside links, letters in all, letters in links. */
    private static final class Weight {
        private int prose;
        private int letters;
        private int linked;

        private void add(Weight other) {
            prose += other.prose;
            letters += other.letters;
            linked += other.linked;
        }
    }

    private final class Weigher implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("a")) {
                links++;
            } else if (node instanceof TextNode text) {
                Element parent = text.parent();
                if (parent != null) {
                    weigh(text.getWholeText(), weight(parent));
                }
            }
        }

        private void weigh(String text, Weight weight) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                weight.prose += links == 0 && PROSE.indexOf(c) >= 0 ? 1 : 0;
                weight.letters += Character.isLetterOrDigit(c) ? 1 : 0;
                weight.linked += links > 0 && Character.isLetterOrDigit(c) ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                if (depth > 0 && element.parent() != null) {
                    weight(element.parent()).add(weight(element));
                }
            }
        }
    }
}
