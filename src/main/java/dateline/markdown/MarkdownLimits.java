package dateline.markdown;

import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;

/**
 * The first look at a text. What nobody writes by hand is refused before the parser sees it, since it would need unbounded
 * time or stack: more than 100 levels of quotations, lists or brackets, a mark repeated more than 1,000 times. And a text
 * without a sign of anything beyond CommonMark is told apart, since looking for such takes long.
 */
final class MarkdownLimits {
    private static final int LEVELS = 100;
    private static final int RUN = 1_000;
    private static final String TOO_MANY_LEVELS = "quotations and lists are nested deeper than 100 levels";

    /** The signs that mean something; most of a text is none. */
    private static final boolean[] MARKS = new boolean[128];

    static {
        for (char c = 0; c < MARKS.length; c++) {
            MARKS[c] = c == '\n' || Ascii.isPunctuation(c);
        }
    }

    private final BodyText body;
    private final char[] text;
    private final Problems problems;

    private MarkdownLimits(BodyText body, Problems problems) {
        this.body = body;
        this.text = body.chars();
        this.problems = problems;
    }

    /** What is in a text, as far as that matters for parsing it. */
    enum Syntax {
        /** A limit was passed. */
        REFUSED,
        /** Nothing beyond CommonMark. */
        PLAIN,
        /** Perhaps tables, footnotes, abbreviations, or words struck through. */
        EXTENDED
    }

    /** Looks through a text; the first breach of a limit is reported. */
    static Syntax check(BodyText body, Problems problems) {
        return new MarkdownLimits(body, problems).check();
    }

    private Syntax check() {
        Syntax syntax = Syntax.PLAIN;
        int run = 1;
        int brackets = 0;
        char last = 0;
        if (levels(0) > LEVELS) {
            return refuse(0, TOO_MANY_LEVELS);
        }
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < MARKS.length && MARKS[c]) {
                run = c == last ? run + 1 : 1;
                if (c == '\n') {
                    brackets = i + 1 < text.length && text[i + 1] == '\n' ? 0 : brackets;
                    if (levels(i + 1) > LEVELS) {
                        return refuse(i + 1, TOO_MANY_LEVELS);
                    }
                } else if (run > RUN) {
                    return refuse(i + 1 - run, "the mark " + c + " is repeated more than 1,000 times");
                } else if (c == '[' && last != '\\' && ++brackets > LEVELS) {
                    return refuse(i, "brackets are nested deeper than 100 levels");
                } else if (c == ']' && brackets > 0) {
                    brackets--;
                }
                if (c == '|' || c == '~' || (c == '^' && last == '[') || (c == '[' && last == '*')) {
                    syntax = Syntax.EXTENDED;
                }
            }
            last = c;
        }
        return syntax;
    }

    private Syntax refuse(int at, String message) {
        problems.add(
                Rule.MARKDOWN_LIMIT, body.place(at), message, "remove them; if they are meant, put them into a file");
        return Syntax.REFUSED;
    }

    /** The quotations and lists that a line opens or continues; two columns of indent continue a list. */
    private int levels(int start) {
        int marks = 0;
        int indent = 0;
        int i = start;
        while (i < text.length) {
            char c = text[i];
            if (c == ' ' || c == '\t') {
                indent += c == ' ' ? 1 : 4;
                i++;
            } else {
                int end = c == '>' ? i + 1 : listMarkEnd(i);
                if (end < 0) {
                    break;
                }
                marks++;
                i = end < text.length && text[end] == ' ' ? end + 1 : end;
            }
        }
        return marks == 0 ? 0 : marks + indent / 2;
    }

    private int listMarkEnd(int start) {
        int i = start;
        while (i < text.length && i < start + 9 && Ascii.isDigit(text[i])) {
            i++;
        }
        if (i >= text.length || (i == start ? "-+*" : ".)").indexOf(text[i]) < 0) {
            return -1;
        }
        boolean followed = i + 1 == text.length || Character.isWhitespace(text[i + 1]);
        return followed ? i + 1 : -1;
    }

    /** What stands for a text that overflowed the parser's stack. */
    static Problem tooDeep(BodyText body) {
        return new Problem(
                Rule.MARKDOWN_LIMIT,
                suspect(body),
                "the text is too long or too deeply nested for the parser",
                "split the paragraph, comment or link title; this is the longest paragraph of the text");
    }

    /** The start of the longest paragraph. */
    static Place suspect(BodyText body) {
        String text = body.markdown();
        int longest = 0;
        int length = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            if (end - start > length) {
                length = end - start;
                longest = start;
            }
            start = end + 2;
        }
        return body.place(longest);
    }
}
