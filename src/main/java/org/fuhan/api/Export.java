package org.fuhan.api;

/** The files that can be saved. */
enum Export {
    /** Letters, a row each. */
    LETTERS_CSV("letters.csv", "复函.csv"),
    /** Letters, whole. */
    LETTERS_JSON("letters.json", "复函.json"),
    /** Sums and figures, a row each, with citations. */
    FIGURES_CSV("figures.csv", "复函金额与数字.csv"),
    /** Sums and figures with citations. */
    FIGURES_JSON("figures.json", "复函金额与数字.json");

    private final String fileName;
    private final String chineseName;

    Export(String fileName, String chineseName) {
        this.fileName = fileName;
        this.chineseName = chineseName;
    }

    /** The file's name in the API. */
    String fileName() {
        return fileName;
    }

    /** The name to save it under. */
    String chineseName() {
        return chineseName;
    }
}
