package dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of {@code src/test/cases}: prose with fenced blocks. Each second-level heading starts a case; blocks above the first
 * one belong to every case of the page. A block is told by the words behind its fence:
 *
 * <ul>
 *   <li>{@code yaml site.yml} or {@code md content/a.md}: a file to read. Further words change it: {@code bom}, {@code crlf},
 *       {@code no-newline}. {@code ⇥} in it is a tab, {@code ⟪U+202E⟫} any character, in its path as well.
 *   <li>{@code problems}: what must be reported, in the order of places, hints indented below.
 *   <li>{@code values}: what must have been read, as {@code name = value}.
 * </ul>
 */
public final class CaseFile {
    private static final Pattern CHARACTER = Pattern.compile("⟪U\\+([0-9A-F]{4,6})⟫");
    private static final String FENCE = "```";

    private final List<String> lines;
    private final List<Case> cases = new ArrayList<>();

    /**
     * A part of the page between fences.
     *
     * @param from its first line below the opening fence
     * @param to the line of its closing fence
     */
    public record Block(List<String> words, int from, int to) {
        public String kind() {
            return words.get(0);
        }

        public boolean isFile() {
            return words.size() > 1;
        }
    }

    /** A heading with its blocks. */
    public record Case(String name, int line, List<Block> blocks) {
        public Optional<Block> block(String kind) {
            return blocks.stream().filter(block -> block.kind().equals(kind)).reduce((first, last) -> last);
        }
    }

    private CaseFile(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    public static CaseFile of(String text) {
        CaseFile file = new CaseFile(text.lines().toList());
        file.parse();
        return file;
    }

    private void parse() {
        List<Block> shared = new ArrayList<>();
        List<Block> blocks = shared;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                blocks = new ArrayList<>(shared);
                cases.add(new Case(line.substring(3), i + 1, blocks));
            } else if (line.startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                blocks.add(new Block(List.of(line.substring(FENCE.length()).split(" ")), i + 1, end));
                i = end;
            }
        }
    }

    public List<Case> cases() {
        return cases;
    }

    /** The lines of a block. */
    public List<String> lines(Block block) {
        return List.copyOf(lines.subList(block.from(), block.to()));
    }

    /** The content of a block that stands for a file. */
    public String content(Block block) {
        String text = String.join("\n", lines(block)) + (block.words().contains("no-newline") ? "" : "\n");
        text = block.from() == block.to() ? "" : characters(text.replace('⇥', '\t'));
        text = block.words().contains("crlf") ? text.replace("\n", "\r\n") : text;
        return block.words().contains("bom") ? "\uFEFF" + text : text;
    }

    /** The path of a block that stands for a file. */
    public String path(Block block) {
        return characters(block.words().get(1));
    }

    private static String characters(String text) {
        return CHARACTER.matcher(text).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    /** The page with other lines in some blocks. */
    public String with(Map<Block, List<String>> changes) {
        List<String> changed = new ArrayList<>(lines);
        changes.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getKey().from(), a.getKey().from()))
                .forEach(change -> {
                    List<String> old = changed.subList(
                            change.getKey().from(), change.getKey().to());
                    old.clear();
                    old.addAll(change.getValue());
                });
        return String.join("\n", changed) + "\n";
    }
}
