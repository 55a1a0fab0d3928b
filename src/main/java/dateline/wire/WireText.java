package dateline.wire;

import dateline.config.WireProfile;
import dateline.source.Source;
import dateline.wire.Paragraph.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain wire text: one item, or a digest whose items are divided by lines of hyphens.
 *
 * <p>Items of a digest take the time and the label from its head when they have none.
 */
final class WireText {
    private WireText() {}

    static List<Item> read(Source source, WireProfile profile) {
        List<List<Line>> parts = parts(source);
        List<List<Paragraph>> texts = parts.stream()
                .map(part -> Paragraph.of(part, line -> Scrape.standsAlone(line, profile) || HeadField.isOne(line)))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean digest = texts.size() > 1 && texts.stream().skip(1).anyMatch(WireText::isItem);
        if (!digest) {
            List<Paragraph> all = new ArrayList<>();
            texts.forEach(all::addAll);
            return all.isEmpty() ? List.of() : List.of(TextItem.read(all, profile));
        }
        return items(texts, profile);
    }

    private static List<Item> items(List<List<Paragraph>> texts, WireProfile profile) {
        List<Item> items = new ArrayList<>();
        Item head = null;
        for (List<Paragraph> text : texts) {
            if (isItem(text)) {
                Item item = TextItem.read(text, profile);
                if (head != null) {
                    inherit(item, head);
                }
                items.add(item);
            } else if (head == null && items.isEmpty()) {
                head = TextItem.read(text, profile);
            } else {
                Item owner = items.isEmpty() ? head : items.get(items.size() - 1);
                for (Paragraph paragraph : text) {
                    leave(paragraph, owner, profile);
                }
            }
        }
        if (head != null && !items.isEmpty()) {
            Item first = items.get(0);
            head.first(Part.TITLE).ifPresent(title -> first.leave(title.line(), title.value(), "head of the digest"));
            for (Block block : head.text()) {
                if (block instanceof Block.Words words) {
                    first.leave(words.line(), words.plain(), "head of the digest");
                }
            }
            for (Part part : Part.values()) {
                if (part != Part.TITLE && part != Part.DATE && part != Part.LABEL) {
                    head.all(part).forEach(told -> first.leave(told.line(), told.value(), "head of the digest"));
                }
            }
            head.dropped().forEach(aside -> first.drop(aside.line(), aside.text(), aside.why()));
            head.left().forEach(aside -> first.leave(aside.line(), aside.text(), aside.why()));
        }
        return items;
    }

    private static void leave(Paragraph paragraph, Item owner, WireProfile profile) {
        String text = paragraph.text();
        if (Scrape.isEnd(text)) {
            owner.drop(paragraph.line(), text, "end mark");
        } else if (Scrape.isFooter(text, profile) || Scrape.isSkipLink(text)) {
            owner.drop(paragraph.line(), text, "footer");
        } else {
            owner.leave(paragraph.line(), text, "a part of the digest without a headline and a dateline");
        }
    }

    private static void inherit(Item item, Item head) {
        for (Part part : List.of(Part.DATE, Part.LABEL)) {
            if (!item.has(part)) {
                head.first(part)
                        .ifPresent(told ->
                                item.tell(part, Told.likely(told.value(), told.line(), "from the digest's head")));
            }
        }
        item.redate();
    }

    /** Whether a part of a digest is an item: it has a dateline, or a marked headline with a text. */
    private static boolean isItem(List<Paragraph> part) {
        boolean dateline =
                part.stream().limit(4).anyMatch(p -> Filed.of(p.text()).isPresent());
        boolean marked = !Markers.of(part.get(0).text()).found().isEmpty();
        return part.size() > 1 && (dateline || marked);
    }

    private static List<List<Line>> parts(Source source) {
        List<List<Line>> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String text =
                    lines.get(i).replace('\u00a0', ' ').replace("\u200b", "").stripTrailing();
            if (Scrape.isRule(text)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(new Line(i + 1, text));
            }
        }
        parts.add(part);
        return parts;
    }
}
