package org.fuhan.read;

import java.util.List;

/** A message: its own words, and the files attached to it. Its bytes are not to be changed. */
final class Message {
    private final byte[] body;
    private final Format format;
    private final List<Attachment> attachments;

    Message(byte[] body, Format format, List<Attachment> attachments) {
        this.body = body;
        this.format = format;
        this.attachments = List.copyOf(attachments);
    }

    /** Its words in an encoding that the bytes tell; empty where it has none. */
    byte[] body() {
        return body;
    }

    /** What the body is written in. */
    Format format() {
        return format;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    /** A file attached. */
    static final class Attachment {
        private final String name;
        private final byte[] bytes;

        Attachment(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
