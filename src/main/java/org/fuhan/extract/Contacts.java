package org.fuhan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuhan.letter.Contact;
import org.fuhan.letter.Span;

/**
 * Whom to call: names and telephones of the foot, brought together. A telephone belongs to the handling persons named before it since
 * the last telephone; to a leader only where no handling person stands between. One person may have two telephones, two persons one.
 * Postcodes and fax numbers are none. Stateless.
 */
final class Contacts {
    private static final Pattern COPY =
            Pattern.compile("^[(]?(?:抄送|抄报|报送|分送|报[:：])|^[(〔]?(?:此件|信息)?(?:主动|依申请|不予|同意)?公开[)〕]?$");
    private static final Pattern HEAD_LABEL = Pattern.compile("^(?:承办单位)?(?:联系人|经办人|承办人)[:：].*\\d{7}");
    private static final Pattern IN_PROSE =
            Pattern.compile("(?:联系人|经办人|承办人|联系电话|联系人及电话)[:：].{0,20}\\d{7}|(?:联系人|经办人|承办人)[:：].{2,40}$");
    /** A feedback form's or a web page's own foot. */
    private static final Pattern FOREIGN = Pattern.compile("^附[:：]|征询意见|意见反馈|反馈表|ICP备|公网安备|网站标识码|技术支持|主办单位|版权所有");

    private static final int LAST_LINES = 4;

    private final List<Found<Contact>> contacts = new ArrayList<>();
    private final List<ContactToken> named = new ArrayList<>();
    private ContactToken.Kind label = ContactToken.Kind.OTHER;
    private String role = "";
    private boolean called;

    private Contacts() {}

    static List<Found<Contact>> of(LetterText letter) {
        Layout layout = letter.layout();
        List<Line> lines = new ArrayList<>();
        for (Line line : layout.footLines()) {
            if (!COPY.matcher(line.text()).find()
                    && !FOREIGN.matcher(line.text()).find()
                    && !LetterDate.isDateLine(line.text())) {
                lines.add(line);
            }
        }
        List<Found<Contact>> found = new Contacts().read(letter.text(), lines);
        if (!found.isEmpty()) {
            return found;
        }
        List<Line> last = layout.bodyLines()
                .subList(
                        Math.max(0, layout.bodyLines().size() - LAST_LINES),
                        layout.bodyLines().size());
        found = new Contacts()
                .read(
                        letter.text(),
                        last.stream()
                                .flatMap(line -> inProse(letter, line).stream())
                                .toList());
        if (!found.isEmpty()) {
            return found;
        }
        List<Line> head = layout.letterhead().stream()
                .filter(line -> HEAD_LABEL.matcher(line.text()).find())
                .toList();
        return new Contacts().read(letter.text(), head);
    }
    /** （联系人：…） behind the last sentence of the body. */
    private static Optional<Line> inProse(LetterText letter, Line line) {
        Matcher label = IN_PROSE.matcher(line.text());
        if (!label.find()) {
            return Optional.empty();
        }
        Span span = new Span(
                line.tight().span(label.start(), label.end()).start(),
                line.span().end());
        return Optional.of(new Line(span, Tight.of(letter.text(), span)));
    }

    private List<Found<Contact>> read(String text, List<Line> lines) {
        for (ContactToken token : ContactToken.of(text, lines)) {
            take(token);
        }
        close();
        return List.copyOf(contacts);
    }

    private void take(ContactToken token) {
        switch (token.kind()) {
            case PERSON, LEADER, TELEPHONE, SKIP, OTHER -> {
                label = token.kind();
                if (token.kind() != ContactToken.Kind.TELEPHONE) {
                    role = token.value();
                }
            }
            case NAME -> name(token);
            case PHONE -> phone(token);
        }
    }

    private void name(ContactToken token) {
        if (label == ContactToken.Kind.SKIP) {
            return;
        }
        if (called) {
            named.clear();
            called = false;
        }
        named.add(new ContactToken(
                label == ContactToken.Kind.LEADER ? ContactToken.Kind.LEADER : ContactToken.Kind.NAME,
                token.value(),
                token.span(),
                role));
    }

    private void phone(ContactToken token) {
        if (label == ContactToken.Kind.SKIP) {
            return;
        }
        List<ContactToken> handling = named.stream()
                .filter(one -> one.kind() == ContactToken.Kind.NAME)
                .toList();
        List<ContactToken> people = handling.isEmpty() ? named : handling;
        boolean sure = !role.isEmpty()
                || label == ContactToken.Kind.TELEPHONE
                || "01".indexOf(token.value().charAt(0)) >= 0;
        if (people.isEmpty() && sure) {
            contacts.add(new Found<>(
                    new Contact(role.isEmpty() ? null : role, null, token.value()),
                    token.span(),
                    "contacts.telephone-alone",
                    0.8));
        }
        for (ContactToken person : people) {
            Span span = new Span(
                    Math.min(person.span().start(), token.span().start()),
                    Math.max(person.span().end(), token.span().end()));
            contacts.add(new Found<>(
                    new Contact(person.label().isEmpty() ? null : person.label(), person.value(), token.value()),
                    span,
                    "contacts.label",
                    0.95));
        }
        called = !people.isEmpty();
    }

    /** People left without a telephone: they take one that stood alone before them, else they are named without. */
    private void close() {
        if (called) {
            return;
        }
        List<ContactToken> handling = named.stream()
                .filter(one ->
                        one.kind() == ContactToken.Kind.NAME && !one.label().isEmpty())
                .toList();
        for (ContactToken person : handling) {
            Found<Contact> last = contacts.isEmpty() ? null : contacts.get(contacts.size() - 1);
            boolean alone = last != null && last.value().name() == null && handling.size() == 1;
            if (last != null && alone) {
                contacts.remove(contacts.size() - 1);
            }
            contacts.add(new Found<>(
                    new Contact(
                            person.label(),
                            person.value(),
                            last != null && alone ? last.value().phone() : null),
                    person.span(),
                    "contacts.name-alone",
                    0.7));
        }
    }
}
