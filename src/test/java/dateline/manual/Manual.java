package dateline.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The manual's pages and the README, with the examples in them. An example is a fenced block whose first line says what
 * it is:
 *
 * <pre>
 * ```md content/2025/03/03/talks.md        a file of the example digest
 * ```md content/2025/03/03/talks.md wrong  a file with problems, which the next block prints
 * ```text problems
 * ```yaml site.yml                         settings in place of the example digest's
 * ```yaml article                          keys of an article; likewise topic, story …
 * ```sh                                    commands
 * </pre>
 */
final class Manual {
    static final Path FOLDER = Path.of("src/docs");
    private static final Path PAGES = FOLDER.resolve("content/pages");

    private Manual() {}

    /** A page by the name that messages call it. */
    record Page(Path file, String text) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A fenced block.
     *
     * @param page where it stands
     * @param line of its first fence
     * @param info the words behind the fence: {@code md}, {@code content/a.md}, {@code wrong}
     * @param text what is in it
     */
    record Block(Page page, int line, List<String> info, String text) {
        String language() {
            return info.get(0);
        }

        /** What it is an example of; empty when it says nothing. */
        String name() {
            return info.size() > 1 ? info.get(1) : "";
        }

        boolean isWrong() {
            return info.size() > 2 && info.get(2).equals("wrong");
        }

        boolean isFile() {
            return name().contains("/");
        }

        String place() {
            return page + ":" + line;
        }
    }

    /** All pages of the manual, then the README. */
    static List<Page> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted(),
                            Stream.of(Path.of("README.md")))
                    .map(Manual::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All fenced blocks of all pages. */
    static List<Block> blocks() {
        return pages().stream().flatMap(page -> blocks(page).stream()).toList();
    }

    /** The fenced blocks of a page, in order. */
    static List<Block> blocks(Page page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = page.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String fence = fence(lines.get(i));
            if (!fence.isEmpty()) {
                int first = i;
                List<String> info =
                        List.of(lines.get(i).substring(fence.length()).strip().split(" "));
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).equals(fence); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(page, first + 1, info, text.toString()));
            }
        }
        return blocks;
    }

    private static String fence(String line) {
        return line.startsWith("```") ? line.replaceFirst("[^`].*", "") : "";
    }
}
