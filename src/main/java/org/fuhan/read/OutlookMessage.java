package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.DirectoryChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Takes an MSG (MS-OXMSG, what Outlook saves) apart. Stateless. */
final class OutlookMessage {
    private OutlookMessage() {}

    /**
     * The message.
     *
     * @throws IOException if it is damaged
     */
    static Message of(byte[] bytes) throws IOException {
        try (MAPIMessage mail = new MAPIMessage(new ByteArrayInputStream(bytes))) {
            mail.setReturnNullOnMissingChunk(true);
            if (mail.has7BitEncodingStrings()) {
                mail.set7BitEncoding(TextBytes.GB18030.name());
                mail.guess7BitEncoding();
            }
            List<Message.Attachment> attachments = new ArrayList<>();
            for (AttachmentChunks file : mail.getAttachmentFiles()) {
                attach(file, attachments);
            }
            return message(mail, attachments);
        } catch (ChunkNotFoundException | RuntimeException e) {
            throw new IOException("not a message that Outlook knows", e);
        }
    }

    private static Message message(MAPIMessage mail, List<Message.Attachment> attachments)
            throws ChunkNotFoundException {
        String plain = words(mail.getTextBody());
        String page = plain.isBlank() ? words(mail.getHtmlBody()) : "";
        String rich = plain.isBlank() && page.isBlank() ? words(mail.getRtfBody()) : "";
        if (!page.isBlank()) {
            return new Message(page.getBytes(StandardCharsets.UTF_8), Format.HTML, attachments);
        }
        return rich.isBlank()
                ? new Message(plain.strip().getBytes(StandardCharsets.UTF_8), Format.TEXT, attachments)
                : new Message(rich.getBytes(StandardCharsets.ISO_8859_1), Format.RTF, attachments);
    }

    private static String words(@Nullable String body) {
        return body == null ? "" : body;
    }

    private static void attach(AttachmentChunks file, List<Message.Attachment> attachments) throws IOException {
        DirectoryChunk folder = file.getAttachmentDirectory();
        if (file.isEmbeddedMessage() && folder != null) {
            attachments.add(new Message.Attachment(name(file, "message") + ".msg", alone(folder)));
        } else if (file.getAttachData() != null) {
            attachments.add(new Message.Attachment(
                    name(file, "unnamed"), file.getAttachData().getValue()));
        }
    }

    private static String name(AttachmentChunks file, String otherwise) {
        return Stream.of(file.getAttachLongFileName(), file.getAttachFileName(), file.getAttachDisplayName())
                .filter(chunk -> chunk != null && !words(chunk.getValue()).isBlank())
                .map(StringChunk::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** A message in a message as a file of its own. */
    private static byte[] alone(DirectoryChunk folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            EntryUtils.copyNodes(folder.getDirectory(), files.getRoot());
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
