package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A paragraph of a plain text.
 *
 * @param text in one line
 * @param line where it starts
 * @param rows its lines where their ends mean something, as in a table or a poem; none in prose
 */
record Paragraph(String text, int line, List<String> rows) {
    private static final int SHORTEST = 55;
    private static final int LONGEST = 85;
    private static final int NARROWEST = 45;
    private static final Pattern COLUMNS = Pattern.compile("\\S(?: {2,}|\\t+)\\S");
    private static final Pattern HYPHEN = Pattern.compile(".*\\p{L}-$");

    /** A line of the input. */
    record Line(int number, String text) {
        boolean isBlank() {
            return text.isBlank();
        }

        boolean isIndented() {
            return text.startsWith("  ") || text.startsWith("\t");
        }
    }

    boolean isTable() {
        return rows.stream().filter(row -> COLUMNS.matcher(row).find()).count() >= 2;
    }

    /**
     * The paragraphs of some lines.
     *
     * @param alone whether a line always stands for itself, as an end mark does
     */
    static List<Paragraph> of(List<Line> lines, Predicate<String> alone) {
        List<Paragraph> all = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        for (Line line : lines) {
            boolean single = !line.isBlank() && alone.test(Plain.line(line.text()));
            if (line.isBlank() || single) {
                flush(block, all);
            } else {
                block.add(line);
            }
            if (single) {
                all.add(prose(List.of(line)));
            }
        }
        flush(block, all);
        return all;
    }

    private static void flush(List<Line> block, List<Paragraph> all) {
        if (block.isEmpty()) {
            return;
        } else if (block.size() == 1) {
            all.add(prose(block));
        } else if (isWrapped(block) || isBracketed(block)) {
            unwrap(block, all);
        } else if (isSet(block)) {
            String text = String.join(" ", block.stream().map(Line::text).toList());
            List<String> rows =
                    block.stream().map(line -> line.text().stripTrailing()).toList();
            all.add(new Paragraph(Plain.line(text), block.get(0).number(), rows));
        } else {
            block.forEach(line -> all.add(prose(List.of(line))));
        }
        block.clear();
    }

    /** Whether most lines are as long as a column of text is wide; the last one is as long as it is. */
    private static boolean isWrapped(List<Line> block) {
        if (block.size() < 2) {
            return false;
        }
        boolean narrow = isIndentedProse(block);
        long full = block.subList(0, block.size() - 1).stream()
                .mapToInt(line -> line.text().strip().length())
                .filter(length -> length >= SHORTEST && length <= LONGEST)
                .count();
        boolean fits =
                block.stream().allMatch(line -> line.text().stripTrailing().length() <= LONGEST + 10);
        return fits && (narrow || full * 2 > block.size() - 1);
    }

    /** Whether the lines are one remark in parentheses, or several. */
    private static boolean isBracketed(List<Line> block) {
        return block.get(0).text().strip().startsWith("(")
                && block.get(block.size() - 1).text().strip().endsWith(")");
    }

    /** Whether each paragraph begins with an indented line and all its lines but the last are nearly as long as the longest. */
    private static boolean isIndentedProse(List<Line> block) {
        int widest = block.stream()
                .mapToInt(line -> line.text().strip().length())
                .max()
                .orElse(0);
        boolean indents =
                block.stream().anyMatch(Line::isIndented) && !block.stream().allMatch(Line::isIndented);
        long broken = 0;
        for (int i = 1; i < block.size(); i++) {
            boolean goesOn = !block.get(i).isIndented();
            if (goesOn && block.get(i - 1).text().strip().length() < widest - 15) {
                broken++;
            }
        }
        return indents && widest >= NARROWEST && broken == 0;
    }

    /** Whether the lines were set one by one: a table, a poem, a list of results. */
    private static boolean isSet(List<Line> block) {
        return block.size() >= 3
                && block.stream().allMatch(line -> line.text().strip().length() < SHORTEST + 10)
                && block.stream()
                                        .filter(line -> line.text().strip().endsWith("."))
                                        .count()
                                * 2
                        < block.size() + 1;
    }

    /** Joins wrapped lines; an indented line begins a paragraph. */
    private static void unwrap(List<Line> block, List<Paragraph> all) {
        boolean indents =
                block.stream().anyMatch(Line::isIndented) && !block.stream().allMatch(Line::isIndented);
        List<Line> paragraph = new ArrayList<>();
        for (Line line : block) {
            boolean bracket = line.text().strip().startsWith("(")
                    && !paragraph.isEmpty()
                    && paragraph.get(paragraph.size() - 1).text().matches(".*[.)]\\s*");
            if (!paragraph.isEmpty() && (bracket || (indents && line.isIndented()))) {
                all.add(prose(paragraph));
                paragraph.clear();
            }
            paragraph.add(line);
        }
        all.add(prose(paragraph));
    }

    private static Paragraph prose(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean cut = HYPHEN.matcher(text).matches();
            text.append(text.isEmpty() || cut ? "" : " ").append(line.text().strip());
        }
        return new Paragraph(Plain.line(text.toString()), lines.get(0).number(), List.of());
    }
}
