package dateline.cli;

import dateline.build.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal that shows how far a build is, once it takes longer than a second: {@code Render 120 of 214}. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;
    private static final int BAR = 30;

    private final PrintWriter err;
    private long next = System.nanoTime() + PATIENCE;
    private int width;
    private boolean closed;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String stage, int done, int total) {
        long time = System.nanoTime();
        if (closed || time - next < 0 || total <= 0) {
            return;
        }
        next = time + BETWEEN;
        String line = line(stage, done, total);
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    static String line(String stage, int done, int total) {
        int filled = (int) ((long) BAR * done / total);
        String verb = stage.substring(0, 1).toUpperCase(Locale.ROOT) + stage.substring(1);
        return String.format(
                Locale.ROOT, "%-8s [%s%s] %d of %d", verb, "=".repeat(filled), " ".repeat(BAR - filled), done, total);
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
        closed = true;
    }
}
