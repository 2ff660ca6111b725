package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Takes an EML (RFC 5322, MIME) apart. Where a message says the same as text and as a web page, the text is its body. A web page
 * saved whole (MHTML, RFC 2557) is taken for its page. The only class that sees mime4j. For one file and one thread.
 */
final class MailMessage {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<Charset, Charset> WIDER = Map.of(GB2312, TextBytes.GB18030, GBK, TextBytes.GB18030);
    private static final char REPLACED = '\ufffd';
    private static final Pattern NAME = Pattern.compile("name\\s{0,3}=\\s{0,3}\"?([^\";\r\n]{1,300})");
    private static final MimeConfig LENIENT = MimeConfig.copy(MimeConfig.PERMISSIVE)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(2_000)
            .build();

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private final List<Message.Attachment> attachments = new ArrayList<>();

    private MailMessage() {}

    /**
     * The message.
     *
     * @throws IOException if it is damaged
     */
    static Message of(byte[] bytes) throws IOException {
        MailMessage mail = parsed(bytes);
        boolean words = !mail.plain.toString(StandardCharsets.ISO_8859_1).isBlank();
        return words || mail.page.size() == 0
                ? new Message(mail.plain.toByteArray(), Format.TEXT, mail.attachments)
                : new Message(mail.page.toByteArray(), Format.HTML, mail.attachments);
    }

    /**
     * The page of an MHTML.
     *
     * @throws CannotRead if it has none or is damaged
     */
    static byte[] page(byte[] bytes) {
        try {
            byte[] page = parsed(bytes).page.toByteArray();
            if (page.length == 0) {
                throw CannotRead.empty();
            }
            return page;
        } catch (IOException e) {
            throw CannotRead.damaged(e);
        }
    }

    private static MailMessage parsed(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        MailMessage mail = new MailMessage();
        try {
            mail.entity(builder.parseMessage(new ByteArrayInputStream(bytes)));
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("not a message that MIME knows", e);
        }
        return mail;
    }

    private void entity(Entity entity) throws IOException {
        Body body = entity.getBody();
        switch (body) {
            case Multipart several -> {
                for (Entity part : several.getBodyParts()) {
                    entity(part);
                }
            }
            case org.apache.james.mime4j.dom.Message message -> {
                String subject = message.getSubject() == null ? "" : PartNames.repaired(message.getSubject());
                attach(
                        name(entity, subject.isBlank() ? "message.eml" : subject + ".eml"),
                        DefaultMessageWriter.asBytes(message));
            }
            case SingleBody single -> single(entity, single);
            case null, default -> {
                // a part without anything in it
            }
        }
    }

    private void single(Entity entity, SingleBody body) throws IOException {
        String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        byte[] bytes = body.getInputStream().readAllBytes();
        String name = name(entity, "");
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || !name.isEmpty();
        if (!attached && type.equals("text/plain")) {
            plain.writeBytes(known(bytes, entity.getCharset()));
            plain.write('\n');
        } else if (type.equals("text/html") && (!attached || isFirst(entity))) {
            page.writeBytes(known(bytes, entity.getCharset()));
        } else {
            attach(
                    name.isEmpty()
                            ? "unnamed." + type.substring(type.indexOf('/') + 1).replace("+xml", "")
                            : name,
                    bytes);
        }
    }

    /** A page that has a name and yet is the message itself, not attached to it. */
    private boolean isFirst(Entity entity) {
        boolean inline = !"attachment".equalsIgnoreCase(entity.getDispositionType());
        return inline && page.size() == 0 && plain.size() == 0 && attachments.isEmpty();
    }

    private void attach(String name, byte[] bytes) {
        attachments.add(new Message.Attachment(name, bytes));
    }

    /** The name that either field gives, decoded however it was written; else the one given. */
    private static String name(Entity entity, String otherwise) {
        String name = entity.getFilename();
        if (name == null && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
            name = type.getParameter("name");
        }
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        return name.indexOf(REPLACED) >= 0 ? written(entity, otherwise) : decoded(PartNames.repaired(name));
    }

    private static String decoded(String name) {
        return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT, null, WIDER);
    }

    /** A name that mime4j read in too narrow an encoding, or whose bytes stand in the header as they are, against the rules. */
    private static String written(Entity entity, String otherwise) {
        for (String header : List.of("Content-Disposition", "Content-Type")) {
            Field field = entity.getHeader().getField(header);
            if (field != null && field.getRaw() != null) {
                Matcher name = NAME.matcher(PartNames.decode(field.getRaw().toByteArray()));
                if (name.find()) {
                    return decoded(name.group(1));
                }
            }
        }
        return otherwise;
    }

    /** Bytes in an encoding that the bytes themselves tell. */
    private static byte[] known(byte[] bytes, @Nullable String declared) {
        String charset = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
        boolean told = charset.startsWith("big5") || charset.startsWith("iso-2022") || charset.startsWith("utf-16");
        return told && Charset.isSupported(charset)
                ? new String(bytes, Charset.forName(charset)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
