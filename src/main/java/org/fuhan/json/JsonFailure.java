package org.fuhan.json;

/** JSON that is not what it should be; the message says what was expected and never quotes a letter's text. */
public final class JsonFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
