package dateline.build;

import java.util.Locale;

/** A stage of a build, in their order. */
public enum Stage {
    /** Files are listed, and what earlier builds remember is opened. */
    READ,
    /** Texts that are not remembered are parsed; pictures, templates and {@code site.yml} are read. */
    PARSE,
    /** All is put together. */
    INDEX,
    /** Pages and documents are listed, and links are checked. */
    PLAN,
    /** What is stale is made anew. */
    RENDER,
    /** Everything is put in place and remembered. */
    PUBLISH;

    /** {@code render}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
