package dateline.picture;

/** A picture that cannot be published. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String hint;

    Unfit(String message, String hint) {
        this(0, message, hint);
    }

    /**
     * @param line of a text; 0 for the file as a whole
     */
    Unfit(int line, String message, String hint) {
        super(message, null, false, false);
        this.line = line;
        this.hint = hint;
    }

    /** A file that ends too early or contradicts itself. */
    static Unfit damaged() {
        return new Unfit("the picture is damaged or cut off", "save or copy it again");
    }

    int line() {
        return line;
    }

    String hint() {
        return hint;
    }
}
