package dateline.source;

/** How grave a problem is: an error keeps the build from publishing, a warning or a piece of information does not. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that messages and formats print. */
    public String word() {
        return word;
    }
}
