package dateline.cli;

import dateline.build.Progress;
import dateline.build.Stage;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What each stage of a build took and did, as a table. Called from several threads. */
final class Stats implements Progress {
    private static final double SECOND = 1e9;
    private static final int STEP = 1024;

    private final Progress next;
    private final Ticker ticker;
    private final Map<Stage, Row> rows = new EnumMap<>(Stage.class);
    private Stage stage;
    private long wall;
    private long cpu;

    /** A line of the table. */
    private static final class Row {
        private long wall;
        private long cpu;
        private long items;
        private long bytes;
    }

    /** @param next who hears how far the build is */
    Stats(Progress next, Ticker ticker) {
        this.next = next;
        this.ticker = ticker;
    }

    @Override
    public void at(String name, int done, int total) {
        next.at(name, done, total);
    }

    @Override
    public synchronized void begins(Stage begun) {
        end();
        stage = begun;
    }

    @Override
    public synchronized void did(Stage done, Collection<?> items, long bytes) {
        Row row = row(done);
        row.items += items.size();
        row.bytes += bytes;
    }

    /** The table, with a line for each stage, one for all, the memory at its peak, and the files written. */
    synchronized String table() {
        end();
        StringBuilder out = new StringBuilder("Stage          wall        CPU     items      bytes\n");
        long allWall = 0;
        long allCpu = 0;
        for (Stage each : Stage.values()) {
            Row row = row(each);
            allWall += row.wall;
            allCpu += row.cpu;
            String bytes = row.bytes == 0 ? "" : String.format(Locale.ROOT, "  %9s", size(row.bytes));
            out.append(times(each.word(), row.wall, row.cpu));
            out.append(String.format(Locale.ROOT, "  %8d%s\n", row.items, bytes));
        }
        out.append(times("all", allWall, allCpu)).append('\n');
        Row written = row(Stage.PUBLISH);
        out.append("Peak memory ").append(size(ticker.peak().getAsLong())).append("; ");
        out.append(Summary.count((int) written.items, "file")).append(" written, ");
        return out.append(size(written.bytes)).append(".\n").toString();
    }

    private void end() {
        long wallNow = ticker.wall().getAsLong();
        long cpuNow = ticker.cpu().getAsLong();
        if (stage != null) {
            Row row = row(stage);
            row.wall += wallNow - wall;
            row.cpu += cpuNow - cpu;
        }
        wall = wallNow;
        cpu = cpuNow;
        stage = null;
    }

    private Row row(Stage of) {
        return rows.computeIfAbsent(of, none -> new Row());
    }

    private static String times(String name, long wall, long cpu) {
        return String.format(Locale.ROOT, "%-8s %8.3f s %8.3f s", name, wall / SECOND, cpu / SECOND);
    }

    /** {@code 512 B}, {@code 34.5 KiB}, {@code 1.2 GiB}. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = bytes;
        String unit = "";
        for (String each : new String[] {"KiB", "MiB", "GiB"}) {
            if (size < STEP) {
                break;
            }
            size /= STEP;
            unit = each;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, unit);
    }
}
