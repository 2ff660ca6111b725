package org.fuhan.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fuhan.letter.Letter;
import org.fuhan.letter.Proposal;

/**
 * Letters as an Atom feed (RFC 4287). The same letters give the same bytes.
 *
 * @param id stays the same for the same query
 * @param title what is followed
 * @param self the feed's own address
 * @param page where a person sees the same letters
 * @param language BCP 47
 * @param entries newest first
 */
record AtomFeed(String id, String title, String self, String page, String language, List<Entry> entries) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_SUMMARY = 300;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Copies the list. */
    AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * A letter and when it came.
     *
     * @param letter masked, as kept
     * @param arrived when it came into the archive
     */
    record Entry(Letter letter, Instant arrived) {}

    /** The feed as XML in UTF-8; addresses of letters begin with the site's. */
    byte[] write(String site) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", language);
            text(xml, "id", id);
            text(xml, "title", title);
            text(xml, "updated", updated().toString());
            link(xml, "self", self, FeedRoute.ATOM.substring(0, FeedRoute.ATOM.indexOf(';')));
            link(xml, "alternate", page, "text/html");
            person(xml, "复函 Fuhan");
            for (Entry entry : entries) {
                write(xml, entry, site);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return out.toByteArray();
    }

    /** When the newest letter came; a feed without letters was never updated. */
    private Instant updated() {
        return entries.stream().map(Entry::arrived).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void write(XMLStreamWriter xml, Entry entry, String site) throws XMLStreamException {
        Letter letter = entry.letter();
        xml.writeStartElement("entry");
        text(
                xml,
                "id",
                "urn:uuid:" + UUID.nameUUIDFromBytes(("fuhan letter " + letter.id()).getBytes(StandardCharsets.UTF_8)));
        text(xml, "title", title(letter));
        text(xml, "updated", entry.arrived().toString());
        if (letter.date() != null) {
            text(xml, "published", letter.date().atStartOfDay().toInstant(CHINA).toString());
        }
        for (String agency : letter.agencies()) {
            person(xml, agency);
        }
        for (String topic : letter.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", clean(topic));
        }
        link(xml, "alternate", site + "/?view=letter&id=" + letter.id(), "text/html");
        text(xml, "summary", summary(letter));
        xml.writeEndElement();
    }

    private static String title(Letter letter) {
        return Stream.of(
                        letter.title(), letter.documentNumber(), letter.source().file())
                .filter(Objects::nonNull)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(letter.id());
    }

    /** What is answered, the number, and how the reply's measures begin. */
    private static String summary(Letter letter) {
        Proposal proposal = letter.proposal();
        String leads = letter.measures().stream()
                .map(measure -> measure.lead())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        String summary = Stream.of(proposal == null ? null : proposal.title(), letter.documentNumber(), leads)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("。"));
        int end = Math.min(summary.length(), LONGEST_SUMMARY);
        boolean splits = end > 0 && end < summary.length() && Character.isHighSurrogate(summary.charAt(end - 1));
        return end == summary.length() ? summary : summary.substring(0, splits ? end - 1 : end) + "…";
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void person(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", clean(address));
    }

    /** Without what XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
