package dateline.webp;

/** Data that end too early or contradict themselves. */
public final class Spoilt extends Exception {
    private static final long serialVersionUID = 1;

    Spoilt() {
        super("the data are damaged or cut off", null, false, false);
    }
}
