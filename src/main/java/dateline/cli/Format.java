package dateline.cli;

import java.util.Locale;

/** How problems are printed. */
enum Format {
    /** For people: lines on standard error. */
    TEXT,
    /** For GitHub's runners: workflow commands on standard error. */
    GITHUB,
    /** For programs: one JSON document on standard output. */
    JSON,
    /** For code hosts and editors: one SARIF 2.1.0 document on standard output. */
    SARIF;

    /** Whether standard output holds one document, so that the summary must go elsewhere. */
    boolean isDocument() {
        return this == JSON || this == SARIF;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
