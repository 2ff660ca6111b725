package org.fuhan.read;

import java.util.Optional;

/** Reads the words of a page that holds a picture and no text. Where character recognition comes in. */
@FunctionalInterface
interface PictureWords {
    /** No picture is read. */
    PictureWords NOT_READ = image -> Optional.empty();

    /**
     * The words, a printed line a line; empty where none can be read.
     *
     * @param image a whole picture file: JPEG, PNG, TIFF or another that the page holds
     */
    Optional<String> words(byte[] image);
}
