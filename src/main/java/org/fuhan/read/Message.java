package org.fuhan.read;

import java.util.List;

/**
 * A message: its own words, and the files attached to it.
 *
 * @param body in an encoding that its bytes tell; empty where it has no words
 * @param format of the body
 */
record Message(byte[] body, Format format, List<Attachment> attachments) {
    /** Copies the list. */
    Message {
        attachments = List.copyOf(attachments);
    }

    /** A file attached. */
    record Attachment(String name, byte[] bytes) {}
}
