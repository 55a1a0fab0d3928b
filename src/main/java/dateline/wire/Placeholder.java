package dateline.wire;

/** What stands in the place of a picture that did not come with its caption. */
final class Placeholder {
    /** In front matter and text, until the article has a place and the drawing its name. */
    static final String NAME = "placeholder.svg";

    private Placeholder() {}

    /** A grey field with the outline of a picture. */
    static String drawing() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675">
                <title>Placeholder for a picture</title>
                <rect width="1200" height="675" fill="#d9dbde"/>
                <path d="M450 237h300v200h-300zM450 397l90-85 70 65 50-45 90 80" fill="none" stroke="#7a7f87" stroke-width="8"/>
                <circle cx="670" cy="290" r="18" fill="#7a7f87"/>
                </svg>
                """;
    }

    /** A figure in the text. */
    static String figure(Caption caption, String alt) {
        String words = Plain.escaped(caption.alt().isEmpty() ? alt : caption.alt());
        String title = Plain.line(caption.whole()).replace("\\", "\\\\").replace("\"", "\\\"");
        return "![" + words + "](" + NAME + " \"" + title + "\")";
    }
}
