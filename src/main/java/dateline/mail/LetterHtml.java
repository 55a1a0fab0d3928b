package dateline.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A letter's page as mail programs take it: the rules of its {@code <style>} are written at the elements that they
 * speak of, since many programs read no style sheet. What cannot be written there (dark mode, narrow screens, hovering)
 * stays in one {@code <style>}; comments that no mail program reads, scripts, classes that nothing needs and idle spaces go.
 */
public final class LetterHtml {
    /** Begins a comment that Outlook on Windows reads as markup. */
    private static final String FOR_OUTLOOK = "[if mso]>";

    private LetterHtml() {}

    /** A declaration that wins over those of less weight that come before it. */
    private record Declared(int weight, Css.Rule rule, String selector) {}

    /** @param page as the template printed it, in UTF-8 */
    public static byte[] of(byte[] page) {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        StringBuilder sheet = new StringBuilder();
        document.select("style").forEach(style -> sheet.append(style.data()).append('\n'));
        document.select("style, script, link[rel=stylesheet]").remove();
        Css css = Css.of(sheet.toString());
        inline(document, css);
        String kept = kept(css);
        if (!kept.isEmpty()) {
            document.head().appendElement("style").appendText(kept);
        }
        document.select("[class]").forEach(element -> dropIdleClasses(element, kept));
        tidy(document);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void inline(Document document, Css css) {
        List<Declared> declared = new ArrayList<>();
        for (Css.Rule rule : css.rules()) {
            if (rule.isPlain()) {
                for (String selector : rule.selectors().split(",")) {
                    declared.add(new Declared(Css.specificity(selector.strip()), rule, selector.strip()));
                }
            }
        }
        declared.sort(Comparator.comparingInt(Declared::weight));
        Map<Element, Map<String, String>> styles = new LinkedHashMap<>();
        for (Declared each : declared) {
            for (Element element : document.select(each.selector())) {
                add(each.rule().body(), styles.computeIfAbsent(element, none -> new LinkedHashMap<>()));
            }
        }
        styles.forEach((element, style) -> {
            add(element.attr("style"), style);
            StringBuilder text = new StringBuilder();
            style.forEach((name, value) -> text.append(text.length() == 0 ? "" : ";")
                    .append(name)
                    .append(':')
                    .append(value));
            element.attr("style", text.toString());
        });
    }

    /** Lays declarations over others; a later one of the same name takes the earlier one's place. */
    private static void add(String declarations, Map<String, String> style) {
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip();
                style.remove(name);
                style.put(name, declaration.substring(colon + 1).strip());
            }
        }
    }

    private static String kept(Css css) {
        StringBuilder kept = new StringBuilder();
        css.rules().stream()
                .filter(rule -> !rule.isPlain())
                .forEach(rule -> kept.append(rule).append('\n'));
        return kept.toString().strip();
    }

    private static void dropIdleClasses(Element element, String kept) {
        List<String> needed = Arrays.stream(element.className().split("\\s+"))
                .filter(name -> kept.contains("." + name))
                .toList();
        if (needed.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", String.join(" ", needed));
        }
    }

    private static void tidy(Document document) {
        List<Node> idle = new ArrayList<>();
        document.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                if (!comment.getData().startsWith(FOR_OUTLOOK)) {
                    idle.add(node);
                }
            } else if (node instanceof TextNode text && text.isBlank() && !isBetweenWords(text)) {
                text.text("\n");
            }
        });
        idle.forEach(Node::remove);
    }

    private static boolean isBetweenWords(TextNode text) {
        return text.previousSibling() instanceof Element before
                && text.nextSibling() instanceof Element after
                && !before.isBlock()
                && !after.isBlock();
    }
}
