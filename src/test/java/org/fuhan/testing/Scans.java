package org.fuhan.testing;

import java.nio.file.Path;

/** The letters of {@code corpus/} that are pictures of pages: they need Tesseract and seconds a page. */
public final class Scans {
    private Scans() {}

    /** Whether a file of {@code corpus/} is one, told by its name. */
    public static boolean isOne(Path file) {
        return file.toString().contains("扫描件");
    }
}
