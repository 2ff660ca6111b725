package org.fuhan.cli;

/** The user asked for something that cannot be: told in a sentence, exit code 2. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** @param key of the sentence in the messages */
    WrongUsage(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String sentence(Messages messages) {
        return messages.say(key, arguments);
    }
}
