package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Inline markup, lists and tables as Markdown. */
final class Markup {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\p{Cntrl}]+");
    private static final int DEEPEST = 60;

    private Markup() {}

    /** Words with emphasis and links, without spaces around. */
    static String inline(List<Node> nodes, String base) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> append(node, base, "", 0, out));
        return out.toString()
                .replaceAll(" *\\u0001[ \\u0001]*", "\u0001")
                .replaceAll("^\u0001+|\u0001+$", "")
                .replaceAll(" {2,}", " ")
                .strip()
                .replace("\u0001", "\\\n");
    }

    private static void append(Node node, String base, String marks, int depth, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(Plain.marked(seen(text.getWholeText())));
        } else if (node instanceof Element element) {
            if (depth > DEEPEST) {
                out.append(Plain.marked(seen(element.wholeText())));
                return;
            }
            StringBuilder inner = new StringBuilder();
            String mark = mark(element);
            boolean nested = !mark.isEmpty() && marks.contains(mark);
            String now = marks + (mark.isEmpty() ? "" : mark + " ");
            switch (Prose.name(element)) {
                case "br" -> out.append('\u0001');
                case "script", "style", "noscript", "svg", "img", "button", "iframe" -> {}
                default -> {
                    element.childNodes().forEach(child -> append(child, base, now, depth + 1, inner));
                    out.append(wrapped(element, inner.toString(), nested ? "" : mark, base, marks));
                }
            }
        }
    }

    /** Text without what nobody sees, its spaces single. */
    private static String seen(String text) {
        boolean before = !text.isEmpty() && SPACES.matcher(text.substring(0, 1)).matches();
        boolean after = !text.isEmpty()
                && SPACES.matcher(text.substring(text.length() - 1)).matches();
        String line = Plain.line(text);
        return line.isEmpty() ? (before ? " " : "") : (before ? " " : "") + line + (after ? " " : "");
    }

    private static String mark(Element element) {
        return switch (Prose.name(element)) {
            case "em", "i", "cite" -> "*";
            case "strong", "b" -> "**";
            case "del", "s", "strike" -> "~~";
            case "a" -> "a";
            default -> "";
        };
    }

    private static String wrapped(Element element, String inner, String mark, String base, String marks) {
        String core = inner.strip();
        if (mark.isEmpty() || core.isEmpty() || core.indexOf('\u0001') >= 0) {
            return inner;
        }
        String before = inner.startsWith(" ") ? " " : "";
        String after = inner.endsWith(" ") ? " " : "";
        if (!mark.equals("a")) {
            boolean clash = marks.contains("*") && mark.startsWith("*");
            return clash ? inner : before + mark + core + mark + after;
        }
        Optional<String> link = Links.absolute(element.attr("href"), base);
        return link.map(url ->
                        before + "[" + core + "](<" + url.replace("<", "%3C").replace(">", "%3E") + ">)" + after)
                .orElse(inner);
    }

    /** A list; inner lists are indented below their item. */
    static String list(Element list, String base, int depth) {
        StringBuilder out = new StringBuilder();
        boolean ordered = Prose.name(list).equals("ol");
        int number = 1;
        for (Element entry : list.children()) {
            List<Node> words = new ArrayList<>();
            List<Element> inner = new ArrayList<>();
            for (Node node : entry.childNodes()) {
                if (node instanceof Element e && Prose.name(e).matches("[uo]l")) {
                    inner.add(e);
                } else {
                    words.add(node);
                }
            }
            String text = Plain.begun(inline(words, base).replace("\\\n", " "));
            String mark = ordered ? number++ + ". " : "- ";
            if (!text.isBlank() || !inner.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(mark).append(text);
                for (Element more : inner) {
                    String indent = " ".repeat(mark.length());
                    String nested = depth < 8 ? list(more, base, depth + 1) : Plain.escaped(more.text());
                    out.append('\n')
                            .append(nested.lines().map(row -> indent + row).collect(Collectors.joining("\n")));
                }
            }
        }
        return out.toString();
    }

    /** A table whose first row is its head; one of a single column is no table but layout. */
    static String table(Element table, String base) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> cells = row.children().stream()
                    .map(cell -> inline(cell.childNodes(), base).replace("\\\n", " "))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        if (width == 1) {
            return rows.stream().map(row -> Plain.begun(row.get(0))).collect(Collectors.joining("\n\n"));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            while (cells.size() < width) {
                cells.add("");
            }
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (i == 0) {
                out.append("|").append("---|".repeat(width)).append('\n');
            }
        }
        return out.toString().strip();
    }
}
