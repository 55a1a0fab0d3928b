package dateline.wire;

import dateline.config.WireProfile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of an item tell by their form, in whatever format they came. */
final class Signs {
    private static final Pattern DASH = Pattern.compile(" ?(?:--|—|–|―|−| - |\\.-|=|/\\.?|\\)) ?");
    private static final Pattern BEFORE_DASH = Pattern.compile("[\\s.]*[-—–―−/]");
    private static final Pattern ROW = Pattern.compile("\\||•|·| {3,}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    private Signs() {}

    /** Takes a headline with its marks. */
    static void headline(Told told, Item item) {
        Markers markers = Markers.of(told.value());
        int line = told.line();
        item.tell(Part.TITLE, new Told(Plain.line(markers.headline()), line, told.sure(), told.how()));
        if (markers.found().isEmpty()) {
            return;
        }
        String found = String.join(" ", markers.found());
        item.drop(line, found, "mark of the headline");
        if (markers.version() > 0) {
            item.tell(Part.VERSION, new Told(String.valueOf(markers.version()), line, Sure.CERTAIN, found));
        }
        if (markers.urgent()) {
            item.tell(Part.URGENCY, new Told("1", line, Sure.CERTAIN, found));
            item.tell(Part.KIND, new Told("brief", line, Sure.LIKELY, found));
        }
        if (!markers.kind().isEmpty()) {
            item.tell(Part.KIND, new Told(markers.kind(), line, Sure.LIKELY, found));
        }
        if (markers.corrected()) {
            item.leave(line, found, "say under corrections: what was wrong");
        }
    }

    /** Takes a line whose form says what it is; false for any other. */
    static boolean take(String text, int line, Item item, WireProfile profile) {
        String note = Scrape.note(text);
        if (Scrape.isSkipLink(text)) {
            item.drop(line, text, "skip links");
        } else if (Embargo.isOne(text)) {
            Embargo.take(text, line, item);
        } else if (Colophon.isOne(text)) {
            Colophon.take(text, line, item);
        } else if (Scrape.isDivider(text)) {
            item.drop(line, text, "a line across");
        } else if (Scrape.goesOn(text)) {
            item.leave(line, text, "the text goes on in another take");
        } else if (Markers.isAlone(text)) {
            headline(Told.certain(text, line), item);
        } else if (!note.isEmpty()) {
            item.tell(Part.NOTE, note, line);
        } else if (Stamp.isShaped(text)) {
            stamp(text, line, item, profile);
        } else if (isRow(text)) {
            for (String part : ROW.split(text)) {
                String cell = part.strip();
                if (!cell.isEmpty() && !take(cell, line, item, profile) && !HeadField.take(cell, line, item)) {
                    item.leave(line, cell, "beside the time");
                }
            }
        } else if (Scrape.isKeywords(text)) {
            for (String word : text.substring(1).split("#", -1)) {
                item.tell(Part.KEYWORD, word, line);
            }
        } else if (!Byline.mails(text).isEmpty()) {
            Byline.mails(text).forEach(mail -> item.tell(Part.EMAIL, mail, line));
        } else if (!Byline.names(text).isEmpty()) {
            Byline.names(text).forEach(name -> item.tell(Part.AUTHOR, name, line));
        } else if (Scrape.isFooter(text, profile)) {
            item.drop(line, text, "footer");
        } else {
            return false;
        }
        return true;
    }

    /** Whether a line has a time and other things side by side: {@code By Jo Marsh | May 6, 2024 10:15}. */
    static boolean isRow(String text) {
        return text.length() <= 200
                && ROW.matcher(text).find()
                && ROW.splitAsStream(text).map(String::strip).anyMatch(Stamp::isShaped);
    }

    private static void stamp(String text, int line, Item item, WireProfile profile) {
        Optional<SharedName> shared = SharedName.in(text);
        boolean known =
                shared.isPresent() && profile.zone().filter(shared.get()::isOf).isPresent();
        Optional<Stamp> stamp = Stamp.of(known ? SharedName.without(text) : text);
        if (shared.isPresent() && !known) {
            item.leave(line, text, shared.get().why());
        } else if (stamp.isEmpty()) {
            item.leave(line, text, "there is no such day or time");
        } else if (stamp.get().isLater() || item.has(Part.DATE)) {
            item.tell(Part.UPDATED, Told.likely(stamp.get().date(), line, "a second time"));
        } else {
            item.tell(Part.DATE, stamp.get().date(), line);
            item.tell(Part.LABEL, stamp.get().label(), line);
        }
    }

    /**
     * Takes a piece of the text: a caption finds its place, and the first paragraph loses its dateline.
     *
     * @param first whether it may open with a dateline
     */
    static void text(Block block, boolean first, Item item, WireProfile profile) {
        if (!(block instanceof Block.Words whole) || !whole.paragraph()) {
            item.add(block);
            return;
        }
        Block.Words words = withoutEnd(whole, item);
        Optional<Filed> alone = first ? Filed.alone(words.plain()).filter(Filed::sure) : Optional.empty();
        if (alone.isPresent()) {
            tell(alone.get(), words.line(), item);
            item.drop(words.line(), words.plain(), "dateline");
            return;
        }
        Optional<Filed> filed = first ? Filed.of(words.plain()) : Optional.empty();
        Optional<Caption> caption =
                CaptionLine.of(words.plain(), words.line(), credit -> Agencies.isCredit(profile, credit));
        if (filed.isPresent()) {
            filed(filed.get(), words, item);
        } else if (caption.isPresent()) {
            item.add(new Block.Figure(caption.get()));
        } else {
            item.add(words);
        }
    }

    /** A paragraph without the end mark behind its last sentence. */
    private static Block.Words withoutEnd(Block.Words words, Item item) {
        String plain = Scrape.withoutEnd(words.plain());
        if (plain.equals(words.plain())) {
            return words;
        }
        item.drop(words.line(), words.plain().substring(plain.length()), "end mark");
        return new Block.Words(Scrape.withoutEnd(words.markdown()), plain, true, words.line());
    }

    private static void filed(Filed found, Block.Words words, Item item) {
        tell(found, words.line(), item);
        item.add(new Block.Words(rest(words.markdown(), found.rest()), found.rest(), true, words.line()));
    }

    /** The dateline that a paragraph opens with, or that it is. */
    static Optional<Filed> filed(String paragraph) {
        return Filed.of(paragraph).or(() -> Filed.alone(paragraph).filter(Filed::sure));
    }

    /** Takes what a dateline says. */
    static void tell(Filed found, int line, Item item) {
        Sure sure = found.sure() ? Sure.CERTAIN : Sure.LIKELY;
        item.tell(Part.DATELINE, new Told(found.place(), line, sure, ""));
        item.tell(Part.DATELINE_DATE, new Told(found.date(), line, sure, ""));
        item.tell(Part.AGENCY, new Told(found.agency(), line, sure, "in the dateline"));
        item.tell(Part.AUTHOR, new Told(found.author(), line, sure, "in the dateline"));
    }

    /** The Markdown of the lede behind its dateline, with its markup unless that reaches into the dateline. */
    private static String rest(String markdown, String rest) {
        String opening = Plain.squeezed(rest.substring(0, Math.min(rest.length(), 12)));
        Matcher dash = DASH.matcher(markdown);
        while (dash.find()) {
            String tail = markdown.substring(dash.end());
            if (!BEFORE_DASH.matcher(tail).lookingAt() && Plain.squeezed(tail).startsWith(opening) && isWhole(tail)) {
                return Plain.begun(tail);
            }
        }
        return Plain.escaped(rest);
    }

    /** Whether no emphasis or link that ends here began before it. */
    private static boolean isWhole(String markdown) {
        String marks = ESCAPED.matcher(markdown).replaceAll("");
        long open = marks.chars().filter(c -> c == '[').count();
        long close = marks.chars().filter(c -> c == ']').count();
        return open == close && marks.chars().filter(c -> c == '*').count() % 2 == 0;
    }

    /**
     * Takes the text of an item that came with markup: lines that tell something leave it, and what follows an end mark is
     * looked at as in plain text.
     */
    static void all(List<Block> blocks, Item item, WireProfile profile) {
        boolean first = true;
        boolean ended = false;
        boolean apart = false;
        BitSet hidden = hidden(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String words = block instanceof Block.Words some ? some.plain() : "";
            boolean paragraph = block instanceof Block.Words some && some.paragraph();
            if (paragraph && Scrape.isEnd(words)) {
                ended = true;
                item.drop(block.line(), words, "end mark");
            } else if (hidden.get(i)) {
                item.leave(block.line(), shown(block), Unpublished.WHY);
            } else if (ended && block instanceof Block.Words) {
                below(block.line(), words, item, profile);
            } else if (!words.isEmpty() && !paragraph && (apart || Scrape.isFooter(words, profile))) {
                item.drop(block.line(), words, apart ? "a list of other articles" : "footer");
                apart = !apart;
            } else if (!paragraph || words.isEmpty() || !take(words, block.line(), item, profile)) {
                boolean more = i + 1 < blocks.size();
                if (first && paragraph && more && isLabel(words) && filed(words).isEmpty()) {
                    item.leave(block.line(), words, "a short line above the text");
                } else {
                    text(block, first, item, profile);
                    first &= !paragraph
                            || words.isEmpty()
                            || Filed.alone(words).filter(Filed::sure).isPresent();
                }
                apart = false;
            }
        }
        item.redate();
    }

    private static BitSet hidden(List<Block> blocks) {
        List<String> words = new ArrayList<>();
        int text = -1;
        for (int i = 0; i < blocks.size(); i++) {
            String line = "";
            if (blocks.get(i) instanceof Block.Words some) {
                boolean chapter = i + 1 < blocks.size()
                        && blocks.get(i + 1) instanceof Block.Words next
                        && next.paragraph()
                        && !isLabel(next.plain());
                boolean heading = !some.paragraph() && some.markdown().startsWith("#");
                line = !heading ? row(some) : chapter ? some.plain() : "# " + some.plain();
                text = text < 0 && some.paragraph() && filed(some.plain()).isPresent() ? i : text;
            }
            words.add(line);
        }
        return Unpublished.in(words, Math.max(text, 0));
    }

    /** The words of a piece; only those from the row on that begins what is not for publication, if one does. */
    private static String row(Block.Words words) {
        return words.markdown()
                .lines()
                .map(row -> row.replaceFirst("\\\\$", "").replace("\\", ""))
                .filter(row -> !row.isEmpty() && Unpublished.opens(row))
                .findFirst()
                .orElse(words.plain());
    }

    private static String shown(Block block) {
        return block instanceof Block.Words words
                ? (words.plain().isEmpty() ? words.markdown() : words.plain())
                : ((Block.Figure) block).caption().whole();
    }

    private static void below(int line, String words, Item item, WireProfile profile) {
        if (Scrape.isFooter(words, profile)) {
            item.drop(line, words, "footer");
        } else {
            item.leave(line, words, "below the end mark");
        }
    }

    /** Whether a paragraph is too short to be a sentence. */
    private static boolean isLabel(String words) {
        return words.length() <= 40
                && words.split(" ").length <= 5
                && !words.matches(".*[.!?:…。][\"”’)]*")
                && words.codePoints().noneMatch(c -> c >= 0x2E80);
    }
}
