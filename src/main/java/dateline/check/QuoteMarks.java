package dateline.check;

import dateline.source.Problems;
import dateline.source.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quotation that begins or ends nowhere. */
final class QuoteMarks implements TextRule {
    private static final String OPENING = "“«「『";
    private static final String CLOSING = "”»」』";
    private static final Pattern GAP = Pattern.compile("\\n[ \\t>]*\\n\\s*");

    @Override
    public Rule rule() {
        return Rule.QUOTE_MARKS;
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        String text = proof.prose();
        int from = proof.body();
        Matcher gap = GAP.matcher(text).region(from, text.length());
        while (from < text.length()) {
            int to = gap.find() ? gap.start() : text.length();
            int next = to == text.length() ? to : gap.end();
            checkParagraph(text, from, to, next, proof, problems);
            from = next;
        }
    }

    private void checkParagraph(String text, int from, int to, int next, Proof proof, Problems problems) {
        Deque<Integer> open = new ArrayDeque<>();
        int straight = 0;
        int lastStraight = 0;
        boolean otherWays = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '„' || c == '‚') {
                otherWays = true; // German and its neighbours close with what others open with
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                if (open.isEmpty()) {
                    report(i, c, "is never opened", otherWays || isSwedish(text, from, to), proof, problems);
                    return;
                }
                open.pop();
            } else if (c == '"' && !isInch(text, i)) {
                straight++;
                lastStraight = i;
            }
        }
        boolean goesOn = next < text.length() && opens(text, next);
        if (!open.isEmpty() && !goesOn) {
            int at = open.peekLast();
            report(at, text.charAt(at), "is never closed", otherWays || text.charAt(at) == '»', proof, problems);
        }
        if (straight % 2 == 1 && !goesOn) {
            report(lastStraight, '"', "has no partner", false, proof, problems);
        }
    }

    private void report(int at, char mark, String what, boolean excused, Proof proof, Problems problems) {
        if (!excused) {
            problems.add(
                    rule(),
                    proof.at(at),
                    "the quotation mark " + mark + " " + what,
                    "close the quotation, or remove the mark");
        }
    }

    /** A quotation that goes on in the next paragraph opens there again. */
    private static boolean opens(String text, int at) {
        int first = at;
        while (first < text.length() && " >*-_".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return first < text.length() && (OPENING.indexOf(text.charAt(first)) >= 0 || text.charAt(first) == '"');
    }

    /** Where one mark both opens and closes, it stands an even number of times; »so« turns the others round. */
    private static boolean isSwedish(String text, int from, int to) {
        String part = text.substring(from, to);
        long same = part.chars().filter(c -> c == '”').count();
        boolean turned = part.indexOf('»') >= 0 && part.indexOf('»') < part.lastIndexOf('«');
        return turned || (same % 2 == 0 && same > 0 && part.indexOf('“') < 0);
    }

    private static boolean isInch(String text, int at) {
        return at > 0
                && Character.isDigit(text.charAt(at - 1))
                && text.lastIndexOf('"', at - 1) < text.lastIndexOf('\n', at);
    }
}
