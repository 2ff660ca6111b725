package org.fuhan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file that holds files: each is read as if it lay in a folder, one after another, and only its text is kept. Archives in the
 * archive are taken apart too, to a depth of four. A container that cannot be opened, or unfolds beyond measure, is one failure,
 * and nothing of it is kept. For one container and one thread.
 */
final class Containers {
    private static final int DEEPEST = 4;
    /** A message's text shorter than this, with something attached, is a covering note. */
    private static final int SHORTEST_BODY = 200;

    private final LetterReader reader;
    private final Limits limits;
    private final Budget budget;
    private final List<ReadOutcome.Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Containers(LetterReader reader, Limits limits, long packed) {
        this.reader = reader;
        this.limits = limits;
        this.budget = Budget.ofContainer(packed);
    }

    /**
     * What came of the container; a message without attachments is read like any letter.
     *
     * @throws CannotRead if nothing of it can be read
     */
    static ReadOutcome read(LetterReader reader, Limits limits, byte[] bytes, String name, Format format) {
        Containers containers = new Containers(reader, limits, bytes.length);
        try {
            Optional<Message> message = message(bytes, format);
            if (message.isPresent() && message.get().attachments().isEmpty()) {
                return containers.body(message.get(), format);
            }
            containers.open(bytes, format, name, containers.new Taken("", 1, containers.budget));
        } catch (IOException e) {
            throw Archives.failure(e);
        } catch (Budget.Exceeded e) {
            throw e.asFailure();
        }
        if (containers.parts.isEmpty()) {
            throw CannotRead.empty();
        }
        return new ReadOutcome.Container(format.mediaType(), List.copyOf(containers.parts));
    }

    private static Optional<Message> message(byte[] bytes, Format format) throws IOException {
        return switch (format) {
            case EML -> Optional.of(MailMessage.of(bytes));
            case MSG -> Optional.of(OutlookMessage.of(bytes));
            default -> Optional.empty();
        };
    }

    private ReadOutcome body(Message message, Format container) {
        ReadOutcome outcome = reader.text(message.body(), message.format());
        return outcome instanceof ReadOutcome.Read read
                ? new ReadOutcome.Read(
                        read.text(), container.mediaType(), read.pages(), read.ocrPages(), read.unreadPages())
                : outcome;
    }

    private void open(byte[] bytes, Format format, String name, Taken taken) throws IOException {
        Optional<Message> message = message(bytes, format);
        if (message.isPresent()) {
            taken.message(message.get());
        } else {
            Archives.unpack(bytes, format, name.substring(name.lastIndexOf('/') + 1), taken.budget, taken);
        }
    }

    private void add(String path, byte[] bytes, ReadOutcome outcome) {
        limits.progress().step();
        parts.add(new ReadOutcome.Part(path, bytes.length, sha256(bytes), outcome));
    }

    /** Two files of one name are told apart. */
    private String unique(String path) {
        String free = path;
        for (int i = 2; !names.add(free); i++) {
            free = path + " (" + i + ")";
        }
        return free;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes what one container gives, under the path at which that stands. */
    private final class Taken implements Parts {
        private final String prefix;
        private final int depth;
        private final Budget budget;

        Taken(String prefix, int depth, Budget budget) {
            this.prefix = prefix;
            this.depth = depth;
            this.budget = budget;
        }

        void message(Message message) {
            if (message.body().length > 0) {
                String path = unique(prefix + (message.format() == Format.HTML ? "正文.html" : "正文.txt"));
                ReadOutcome outcome = reader.text(message.body(), message.format());
                boolean covers = !message.attachments().isEmpty() && says(outcome) < SHORTEST_BODY;
                add(
                        path,
                        message.body(),
                        covers ? new ReadOutcome.Skipped("the message only covers what is attached") : outcome);
            }
            for (Message.Attachment file : message.attachments()) {
                file(file.name(), file.bytes().length, () -> new ByteArrayInputStream(file.bytes()));
            }
        }

        @Override
        public boolean file(String name, long size, Content content) {
            budget.file();
            String safe = PartNames.safe(name);
            String path = unique(prefix + safe);
            Optional<String> skipped = FileNames.skipped(safe.substring(safe.lastIndexOf('/') + 1));
            if (skipped.isPresent()) {
                parts.add(unopened(path, size, new ReadOutcome.Skipped(skipped.get())));
                return false;
            }
            try {
                read(path, safe, budget.unfold(content.open(), limits.maxBytes()));
            } catch (CannotRead e) {
                parts.add(unopened(path, size, e.outcome()));
            } catch (IOException e) {
                parts.add(unopened(path, size, Archives.failure(e).outcome()));
            }
            return true;
        }

        private void read(String path, String name, byte[] bytes) {
            Format format = bytes.length == 0 ? Format.TEXT : Format.of(bytes, name);
            if (!format.holdsFiles()) {
                add(path, bytes, reader.text(bytes, format));
                return;
            }
            int before = parts.size();
            Budget inner = budget.inner(bytes.length);
            CannotRead failure;
            try {
                nested(path, name, bytes, format, inner);
                return;
            } catch (CannotRead e) {
                failure = e;
            } catch (IOException e) {
                failure = Archives.failure(e);
            } catch (Budget.Exceeded e) {
                if (!e.blames(inner)) {
                    throw e;
                }
                failure = e.asFailure();
            }
            parts.subList(before, parts.size()).clear();
            add(path, bytes, failure.outcome());
        }

        private void nested(String path, String name, byte[] bytes, Format format, Budget inner) throws IOException {
            if (depth >= DEEPEST) {
                throw new CannotRead(
                        "too-large",
                        "Archives lie in archives here more than " + DEEPEST
                                + " deep. Unpack it by hand and ingest the folder.");
            }
            Optional<Message> message = Containers.message(bytes, format);
            if (message.isPresent() && message.get().attachments().isEmpty()) {
                add(path, bytes, body(message.get(), format));
                return;
            }
            int before = parts.size();
            open(bytes, format, name, new Taken(path + "!/", depth + 1, inner));
            if (parts.size() == before) {
                throw CannotRead.empty();
            }
        }

        @Override
        public void refused(String name, long size, CannotRead why) {
            budget.file();
            parts.add(unopened(unique(prefix + PartNames.safe(name)), size, why.outcome()));
        }

        private ReadOutcome.Part unopened(String path, long size, ReadOutcome outcome) {
            return new ReadOutcome.Part(path, Math.max(0, size), "", outcome);
        }
    }

    /** How many characters a message's own words are. */
    private static int says(ReadOutcome body) {
        return switch (body) {
            case ReadOutcome.Read read -> read.text().text().length();
            case ReadOutcome.Failed failed -> failed.reason().equals("empty-file") ? 0 : Integer.MAX_VALUE;
            case ReadOutcome.Skipped skipped -> 0;
            case ReadOutcome.Container container -> Integer.MAX_VALUE;
        };
    }
}
