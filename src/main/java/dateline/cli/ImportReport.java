package dateline.cli;

import dateline.wire.Aside;
import dateline.wire.Reading;
import dateline.wire.Row;
import dateline.wire.Shelf;
import java.util.List;
import java.util.Locale;

/**
 * What an import made of its inputs: each field with its line, how sure it is and its value, then what was left out and
 * what was not understood.
 */
final class ImportReport {
    private static final int WIDTH = 110;

    private ImportReport() {}

    /** The line above the items of an input. */
    static String head(Reading reading) {
        if (reading.format().isEmpty()) {
            return "";
        }
        int items = reading.copies().size();
        return Printable.of(reading.path()) + ": " + reading.format() + ", " + items + (items == 1 ? " item" : " items")
                + (reading.profile().isEmpty() ? "" : ", profile " + Printable.of(reading.profile())) + "\n";
    }

    /** One item. */
    static String of(Shelf.Filed filed, boolean dryRun, boolean right) {
        StringBuilder out =
                new StringBuilder("\n").append(Printable.of(filed.path())).append(": ");
        out.append(right ? filed.action().words() : "not written, since it has problems");
        out.append(right && dryRun && filed.action().writes() ? " (not written: --dry-run)\n" : "\n");
        filed.picture().ifPresent(picture -> out.append(Printable.of(picture)).append(": placeholder\n"));
        out.append(line("line", "sure", "field", "value"));
        for (Row row : filed.copy().rows()) {
            String value = row.field().equals("photo.file") ? picture(filed, row.value()) : row.value();
            String how = row.how().isEmpty() ? "" : " [" + row.how().strip() + "]";
            out.append(line(number(row.line()), row.sure().word(), row.field(), shown(value, how.length()) + how));
        }
        asides("left out", filed.copy().dropped(), WIDTH, out);
        asides("not understood, or for you to decide", filed.copy().left(), Integer.MAX_VALUE, out);
        return out.append('\n').toString();
    }

    private static String picture(Shelf.Filed filed, String otherwise) {
        return filed.picture()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElse(otherwise);
    }

    private static void asides(String title, List<Aside> asides, int most, StringBuilder out) {
        if (asides.isEmpty()) {
            return;
        }
        out.append("  ").append(title).append(":\n");
        for (Aside aside : asides) {
            out.append(String.format(
                    Locale.ROOT,
                    "  %5s  %s (%s)\n",
                    number(aside.line()),
                    cut(aside.text(), most),
                    Printable.of(aside.why())));
        }
    }

    private static String line(String line, String sure, String field, String value) {
        return String.format(Locale.ROOT, "  %5s  %-7s  %-17s  %s", line, sure, field, Printable.of(value))
                        .stripTrailing()
                + "\n";
    }

    private static String number(int line) {
        return line == 0 ? "-" : String.valueOf(line);
    }

    private static String shown(String text, int taken) {
        return cut(text, Math.max(40, WIDTH - taken));
    }

    private static String cut(String text, int most) {
        String line = Printable.of(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
