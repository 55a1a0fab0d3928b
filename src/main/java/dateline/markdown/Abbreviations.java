package dateline.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.util.ast.Document;
import java.util.Comparator;
import java.util.List;

/**
 * The abbreviations that a text explains: {@code *[NATO]: North Atlantic Treaty Organization}. They are looked for in
 * finished text, not by the parser's extension, which would also find them within addresses.
 */
record Abbreviations(List<Entry> entries) {
    /** One abbreviation and its long form. */
    record Entry(String brief, String meaning) {}

    /** Those that a document defines, the longest first. */
    static Abbreviations of(Document document) {
        if (!document.contains(AbbreviationExtension.ABBREVIATIONS)) {
            return new Abbreviations(List.of());
        }
        return new Abbreviations(AbbreviationExtension.ABBREVIATIONS.get(document).values().stream()
                .map(Abbreviations::entry)
                .filter(entry -> !entry.brief().isEmpty() && !entry.meaning().isEmpty())
                .sorted(Comparator.comparing((Entry entry) -> -entry.brief().length())
                        .thenComparing(Entry::brief))
                .toList());
    }

    private static Entry entry(AbbreviationBlock block) {
        return new Entry(
                Entities.unescape(block.getText().toString()),
                Entities.unescape(block.getAbbreviation().toString()));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The one that stands at a position as a whole word, or null. */
    Entry at(char[] text, int at, int to) {
        for (Entry entry : entries) {
            if (Characters.isAt(text, at, entry.brief())
                    && isWhole(text, at, at + entry.brief().length(), to)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean isWhole(char[] text, int start, int end, int to) {
        boolean startsInWord =
                start > 0 && Characters.isWordPart(text[start - 1]) && Characters.isWordPart(text[start]);
        boolean endsInWord =
                end < text.length && Characters.isWordPart(text[end - 1]) && Characters.isWordPart(text[end]);
        return end <= to && !startsInWord && !endsInWord;
    }
}
