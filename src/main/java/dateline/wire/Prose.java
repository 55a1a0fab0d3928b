package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Markup to pieces of text: paragraphs, headings, lists, quotations, tables, pictures. */
final class Prose {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "nav",
            "form",
            "button",
            "iframe",
            "noscript",
            "svg",
            "template",
            "object",
            "embed",
            "video",
            "audio",
            "input",
            "select",
            "textarea",
            "canvas",
            "head",
            "aside",
            "footer",
            "dialog",
            "map");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "body",
            "html",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "blockquote",
            "pre",
            "table",
            "figure",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hl1",
            "hl2",
            "block",
            "body.content",
            "media",
            "center",
            "address",
            "details",
            "bq",
            "note",
            "fn");
    private static final Pattern APART = Pattern.compile(
            "(?i)(?:^|[ _-])(?:ad|ads|advert|advertisement|adsense|promo|newsletter|related(?:-?(?:posts|articles|stories))?"
                    + "|share|sharing|sharedaddy|social|breadcrumbs?|comments|subscribe|paywall|outbrain|taboola|recommended|screen-reader-text"
                    + "|visually-hidden|sr-only)(?:$|[ _-])");
    private static final int DEEPEST = 150;

    private final String base;
    private final Item item;
    private final List<Block> blocks = new ArrayList<>();

    private Prose(String base, Item item) {
        this.base = base;
        this.item = item;
    }

    /**
     * The text of an element.
     *
     * @param base of its links; empty when none is known
     * @param item takes what is left out
     */
    static List<Block> of(Element root, String base, Item item) {
        Prose prose = new Prose(base, item);
        prose.container(root, 0);
        return prose.blocks;
    }

    private void container(Element element, int depth) {
        if (depth > DEEPEST) {
            paragraph(List.of(new TextNode(element.text())), element);
            return;
        }
        List<Node> run = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && isBlock(inner)) {
                flush(run, element);
                block(inner, depth + 1);
            } else {
                run.add(child);
            }
        }
        flush(run, element);
    }

    /** Loose words between blocks; two line breaks in a row end a paragraph, as old pages have it. */
    private void flush(List<Node> run, Element parent) {
        List<Node> paragraph = new ArrayList<>();
        int breaks = 0;
        for (Node node : run) {
            boolean isBreak = node instanceof Element element && element.nameIs("br");
            boolean blank = node instanceof TextNode text && text.isBlank();
            breaks = isBreak ? breaks + 1 : blank ? breaks : 0;
            if (breaks == 2) {
                paragraph(paragraph, parent);
                paragraph.clear();
            } else if (!isBreak || !paragraph.isEmpty()) {
                paragraph.add(node);
            }
        }
        paragraph(paragraph, parent);
        run.clear();
    }

    /** Whether an element is a picture, with or without a link or an emphasis around it. */
    private static boolean isPicture(Element element) {
        return name(element).equals("img")
                || (element.children().size() == 1
                        && name(element).matches("a|b|i|em|strong|span|font|picture")
                        && isPicture(element.child(0)));
    }

    private static boolean isBlock(Element element) {
        String name = name(element);
        return BLOCKS.contains(name)
                || SKIPPED.contains(name)
                || name.equals("img")
                || element.children().stream()
                        .limit(20)
                        .anyMatch(child ->
                                BLOCKS.contains(name(child)) || name(child).equals("img"));
    }

    private void block(Element element, int depth) {
        String name = name(element);
        int line = Lines.of(element);
        if (SKIPPED.contains(name)) {
            skip(element, name);
            return;
        }
        if (isApart(element)) {
            item.drop(line, Plain.shown(element.text(), 200), "beside the text (" + element.className() + ")");
            return;
        }
        switch (name) {
            case "p", "dt", "dd", "address" -> {
                List<Element> pictures = element.select("img");
                boolean others = element.children().stream().anyMatch(child -> isBlock(child) && !isPicture(child));
                if (!pictures.isEmpty() && !others) {
                    flush(new ArrayList<>(element.childNodes()), element);
                    pictures.forEach(picture ->
                            Figures.of(picture, base).ifPresent(caption -> blocks.add(new Block.Figure(caption))));
                } else if (others) {
                    container(element, depth);
                } else {
                    flush(new ArrayList<>(element.childNodes()), element);
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2" -> heading(element, name, line);
            case "ul", "ol" -> words(Markup.list(element, base, 0), element);
            case "blockquote", "bq" -> quotation(element, depth);
            case "pre" -> {
                String text = element.wholeText()
                        .replace("\r", "")
                        .replace("```", "'''")
                        .strip();
                if (!text.isEmpty()) {
                    blocks.add(new Block.Words("```\n" + text + "\n```", Plain.line(text), false, line));
                }
            }
            case "table" -> words(Markup.table(element, base), element);
            case "figure", "img", "media" ->
                Figures.of(element, base).ifPresent(caption -> blocks.add(new Block.Figure(caption)));
            case "note" -> item.leave(line, element.text(), Unpublished.WHY);
            case "hr" -> blocks.add(new Block.Words("***", "", false, line));
            default -> container(element, depth);
        }
    }

    /** Whether an element is hidden, or by its class an advertisement, a list of other articles or a row of buttons. */
    private static boolean isApart(Element element) {
        boolean hidden =
                element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
        return (hidden
                        || (name(element).matches("div|section|ul|p|span")
                                && APART.matcher(element.className()).find()))
                && !element.text().isBlank();
    }

    private void skip(Element element, String name) {
        boolean text = !Set.of("script", "style", "head", "svg", "template", "noscript")
                        .contains(name)
                && !element.text().isBlank();
        if (text) {
            item.drop(Lines.of(element), Plain.shown(element.text(), 200), "<" + name + ">");
        }
    }

    private void heading(Element element, String name, int line) {
        String words = Markup.inline(element.childNodes(), base).replace("\n", " ");
        if (!words.isBlank()) {
            String level = name.matches("h[3-6]") ? "###" : "##";
            blocks.add(new Block.Words(level + " " + words, Plain.line(element.text()), false, line));
        }
    }

    private void quotation(Element element, int depth) {
        Prose inner = new Prose(base, item);
        inner.container(element, depth + 1);
        StringBuilder markdown = new StringBuilder();
        for (Block block : inner.blocks) {
            if (block instanceof Block.Words words) {
                markdown.append(markdown.isEmpty() ? "" : "\n>\n");
                markdown.append(words.markdown()
                        .lines()
                        .map(row -> "> " + row)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
            } else {
                blocks.add(block);
            }
        }
        words(markdown.toString(), element);
    }

    private void words(String markdown, Element element) {
        if (!markdown.isBlank()) {
            blocks.add(new Block.Words(markdown, Plain.line(element.text()), false, Lines.of(element)));
        }
    }

    private void paragraph(List<Node> nodes, Element parent) {
        String markdown = Plain.begun(Markup.inline(nodes, base));
        if (!markdown.isBlank()) {
            StringBuilder plain = new StringBuilder();
            nodes.forEach(node -> plain.append(
                    node instanceof Element e
                            ? (e.nameIs("br") ? " " : e.wholeText())
                            : node instanceof TextNode text ? text.getWholeText() : ""));
            int line = nodes.stream()
                    .map(Lines::of)
                    .filter(found -> found > 0)
                    .findFirst()
                    .orElse(Lines.of(parent));
            blocks.add(new Block.Words(markdown, Plain.line(plain.toString()), true, line));
        }
    }

    static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT).replaceFirst("^.*:", "");
    }

    /** The plain words of some markup. */
    static Optional<String> plain(String html) {
        String text = Plain.line(org.jsoup.Jsoup.parseBodyFragment(html).text());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
