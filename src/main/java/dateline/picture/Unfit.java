package dateline.picture;

import dateline.source.Rule;

/** A picture that cannot be published. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private static final int MAX_FRAMES = 500;
    private static final long MAX_PIXELS = 50_000_000;

    private final Rule rule;
    private final int line;
    private final String hint;

    Unfit(String message, String hint) {
        this(Rule.PICTURE_KIND, 0, message, hint);
    }

    /**
     * @param line of a text; 0 for the file as a whole
     */
    Unfit(int line, String message, String hint) {
        this(Rule.PICTURE_KIND, line, message, hint);
    }

    private Unfit(Rule rule, int line, String message, String hint) {
        super(message, null, false, false);
        this.rule = rule;
        this.line = line;
        this.hint = hint;
    }

    /** A file that ends too early or contradicts itself. */
    static Unfit damaged() {
        return new Unfit("the picture is damaged or cut off", "save or copy it again");
    }

    /** A picture that would take more time or memory than any should. */
    static Unfit tooMuch(String what) {
        return new Unfit(Rule.PICTURE_LIMIT, 0, "the picture has " + what, "make it smaller");
    }

    /** Refuses a picture whose pixels don't fit into memory, or whose frames take too long. */
    static void checkSize(int frames, long width, long height) throws Unfit {
        if (width * height > MAX_PIXELS) {
            throw tooMuch(width + " × " + height + " pixels; 50 million are allowed");
        }
        if (frames > MAX_FRAMES || frames * width * height > 4 * MAX_PIXELS) {
            throw tooMuch(frames + " frames of " + width + " × " + height
                    + " pixels; 500 frames and 200 million pixels are allowed");
        }
    }

    Rule rule() {
        return rule;
    }

    int line() {
        return line;
    }

    String hint() {
        return hint;
    }
}
