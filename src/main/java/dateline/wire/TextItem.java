package dateline.wire;

import dateline.config.WireProfile;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One item of plain text, paragraph by paragraph: what stands above the text, the text, what follows its end. */
final class TextItem {
    private static final int LONGEST_HEADLINE = 250;
    private static final int SHORTEST_PROSE = 90;

    private final List<Paragraph> paragraphs;
    private final WireProfile profile;
    private final Item item = new Item();
    private BitSet hidden = new BitSet();
    private boolean ended;

    private TextItem(List<Paragraph> paragraphs, WireProfile profile) {
        this.paragraphs = paragraphs;
        this.profile = profile;
    }

    static Item read(List<Paragraph> paragraphs, WireProfile profile) {
        return new TextItem(paragraphs, profile).read();
    }

    private Item read() {
        item.startsAt(paragraphs.get(0).line());
        hide();
        int body = body();
        int title = title(body);
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (i == title) {
                headline(paragraph);
            } else if (ended) {
                after(paragraph);
            } else if (Scrape.isEnd(paragraph.text())) {
                ended = true;
                item.drop(paragraph.line(), paragraph.text(), "end mark");
            } else if (hidden.get(i)) {
                item.leave(paragraph.line(), paragraph.text(), Unpublished.WHY);
            } else if (!isTaken(paragraph, i < body)) {
                if (i < body) {
                    above(paragraph, title >= 0 && i > title);
                } else {
                    text(paragraph, i == body);
                }
            }
        }
        item.redate();
        return item;
    }

    /** Takes a paragraph whose form says what it tells; false for any other. */
    private boolean isTaken(Paragraph paragraph, boolean above) {
        return Signs.take(paragraph.text(), paragraph.line(), item, profile)
                || (above && HeadField.take(paragraph.text(), paragraph.line(), item));
    }

    /** Finds what is not for publication; above the text, that ends at the headline or where the text begins. */
    private void hide() {
        List<String> words = paragraphs.stream().map(Paragraph::text).toList();
        int marked = 0;
        while (marked < words.size() && !Unpublished.opens(words.get(marked))) {
            marked++;
        }
        boolean headed = words.subList(0, marked).stream().anyMatch(this::mayBeHeadline);
        int text = marked;
        while (text < words.size() && !opensText(words.get(text), headed)) {
            text++;
        }
        boolean above =
                text < words.size() && words.subList(0, marked).stream().noneMatch(word -> opensText(word, true));
        for (int i = text - 1; above && !headed && i > marked; i--) {
            if (mayBeHeadline(words.get(i))) {
                text = i;
                break;
            }
        }
        hidden = Unpublished.in(words, above ? text : 0);
    }

    private static boolean opensText(String words, boolean headed) {
        return Signs.filed(words).isPresent() || (!headed && Stamp.isShaped(words));
    }

    private boolean mayBeHeadline(String words) {
        return !Scrape.standsAlone(words, profile) && words.length() <= LONGEST_HEADLINE;
    }

    /** Where the text begins: at a dateline, else at the first prose below the headline. */
    private int body() {
        for (int i = 0; i < paragraphs.size() && !Scrape.isEnd(paragraphs.get(i).text()); i++) {
            Optional<Filed> filed = Signs.filed(paragraphs.get(i).text());
            if (filed.isPresent()
                    && !hidden.get(i)
                    && (i > 0 || paragraphs.size() == 1 || filed.get().sure())) {
                return i;
            }
        }
        int heads = 0;
        boolean stamped = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            if (Scrape.isEnd(text)) {
                return i;
            }
            stamped |= Stamp.isShaped(text);
            if (!hidden.get(i) && !Scrape.standsAlone(text, profile) && !HeadField.isOne(text)) {
                boolean prose = text.length() >= SHORTEST_PROSE || text.matches(".*[.!?。][\"”’)]*");
                if (heads > 0 && (prose || (stamped && text.length() > 40))) {
                    return i;
                }
                heads++;
            }
        }
        return paragraphs.size();
    }

    /** Which paragraph is the headline; -1 when none is. */
    private int title(int body) {
        int first = -1;
        int slug = -1;
        for (int i = 0; i < Math.min(body, paragraphs.size()); i++) {
            if (!hidden.get(i) && HeadField.isHeadline(paragraphs.get(i).text())) {
                return -1;
            }
        }
        for (int i = 0; i < Math.min(body, paragraphs.size()); i++) {
            String text = paragraphs.get(i).text();
            boolean other = hidden.get(i) || Scrape.standsAlone(text, profile) || HeadField.isOne(text);
            if (!other && Scrape.isSlug(text)) {
                slug = slug < 0 ? i : slug;
            } else if (!other && text.length() <= LONGEST_HEADLINE) {
                boolean marked = !Markers.of(text).found().isEmpty();
                if (marked || text.split(" ").length > 3 || text.codePoints().anyMatch(c -> c >= 0x1100)) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first < 0 ? slug : first;
    }

    private void headline(Paragraph paragraph) {
        Sure sure = paragraph.rows().isEmpty() ? Sure.CERTAIN : Sure.LIKELY;
        Signs.headline(new Told(paragraph.text(), paragraph.line(), sure, ""), item);
    }

    /** A line above the text that is not the headline. */
    private void above(Paragraph paragraph, boolean belowHeadline) {
        if (Scrape.isSlug(paragraph.text())) {
            slug(paragraph);
            return;
        } else if (Agencies.isName(paragraph.text())) {
            item.tell(Part.AGENCY, Told.likely(paragraph.text(), paragraph.line(), "above the text"));
            return;
        }
        boolean label = paragraph.text().length() <= 40 && !belowHeadline;
        if (label) {
            item.tell(Part.LABEL, Told.guess(paragraph.text(), paragraph.line(), "a short line above the headline"));
        } else {
            item.leave(paragraph.line(), paragraph.text(), "between the headline and the text");
        }
    }

    /** What the wire calls the item, with the number of its version. */
    private void slug(Paragraph paragraph) {
        Markers markers = Markers.of(paragraph.text());
        if (markers.version() > 0) {
            item.tell(Part.VERSION, Told.certain(String.valueOf(markers.version()), paragraph.line()));
        }
        item.drop(paragraph.line(), paragraph.text(), "slug");
    }

    private void text(Paragraph paragraph, boolean first) {
        Block block =
                paragraph.rows().isEmpty() ? Block.Words.of(paragraph.text(), paragraph.line()) : SetText.of(paragraph);
        Signs.text(block, first, item, profile);
    }

    /** What follows the end: the text once more, the foot of the page, or something that nobody knows. */
    private void after(Paragraph paragraph) {
        String text = paragraph.text();
        if (Scrape.isEnd(text)) {
            item.drop(paragraph.line(), text, "end mark");
        } else if (Scrape.isFooter(text, profile) || Scrape.isSkipLink(text)) {
            item.drop(paragraph.line(), text, "footer");
        } else if (Stamp.of(text)
                .filter(stamp -> stamp.date().equals(item.value(Part.DATE)))
                .isPresent()) {
            item.drop(paragraph.line(), text, "the time again");
        } else if (isKnown(text)) {
            item.drop(paragraph.line(), text, "the text again");
        } else {
            item.leave(paragraph.line(), text, "below the end mark");
        }
    }

    /** Whether the words stand above the end already. */
    private boolean isKnown(String text) {
        String wanted = Plain.squeezed(text);
        StringBuilder above = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            if (Scrape.isEnd(paragraph.text())) {
                break;
            }
            above.append(Plain.squeezed(paragraph.text()));
        }
        return !wanted.isEmpty() && above.indexOf(wanted) >= 0;
    }
}
