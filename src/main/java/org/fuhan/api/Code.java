package org.fuhan.api;

/** The stable codes of refusals, each with its HTTP status. */
enum Code {
    /** A parameter's value cannot be taken. */
    BAD_PARAMETER(400),
    /** A parameter that must be there is not. */
    MISSING_PARAMETER(400),
    /** A parameter nobody knows here. */
    UNKNOWN_PARAMETER(400),
    /** A request that is no HTTP, or a query string that is no UTF-8. */
    BAD_REQUEST(400),
    /** The Host header names a machine this is not. */
    HOST_NOT_ALLOWED(403),
    /** A page of another origin sends what only this page may. */
    ORIGIN_NOT_ALLOWED(403),
    /** No such letter, file or route. */
    NOT_FOUND(404),
    /** A method that is not served here. */
    METHOD_NOT_ALLOWED(405),
    /** More bytes were sent than are taken. */
    CONTENT_TOO_LARGE(413),
    /** The request line is too long. */
    URI_TOO_LONG(414),
    /** What was sent is of no kind that is taken. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The headers are too long. */
    HEADERS_TOO_LONG(431),
    /** Something broke here. */
    INTERNAL_ERROR(500),
    /** Too busy, or stopping. */
    UNAVAILABLE(503);

    private final int status;

    Code(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The code that fits a status the server chose by itself. */
    static Code ofStatus(int status) {
        return switch (status) {
            case 403 -> HOST_NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LONG;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
