package dateline.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A style sheet as a list of rules, as far as letters need it: plain rules and whole at-rules, in their order.
 *
 * @param rules never nested; those within an at-rule stay its text
 */
record Css(List<Rule> rules) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * @param selectors a list with commas, or the words of an at-rule: {@code @media (…)}
     * @param body what stands between its braces
     */
    record Rule(String selectors, String body) {
        /** Whether it can be written at the elements themselves: it hangs on nothing but their place in the text. */
        boolean isPlain() {
            return !selectors.startsWith("@") && !selectors.contains(":") && !selectors.contains("[");
        }

        @Override
        public String toString() {
            return selectors + "{" + body + "}";
        }
    }

    /** Takes a sheet apart; a brace that is never closed ends with the sheet. */
    static Css of(String sheet) {
        String text = SPACES.matcher(COMMENT.matcher(sheet).replaceAll(" ")).replaceAll(" ");
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = end(text, open);
            rules.add(new Rule(
                    text.substring(at, open).strip(),
                    text.substring(open + 1, close).strip()));
            at = Math.min(close + 1, text.length());
        }
        return new Css(rules);
    }

    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * The weight of a selector among others (CSS Selectors 4 §17): ids, classes and attributes, names of elements, a byte
     * for each.
     */
    static int specificity(String selector) {
        int ids = 0;
        int classes = 0;
        int elements = 0;
        boolean startsName = true;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '#') {
                ids++;
            } else if (c == '.' || c == '[') {
                classes++;
            } else if (startsName && Character.isLetter(c)) {
                elements++;
            }
            startsName = c == ' ' || c == '>' || c == '+' || c == '~';
        }
        return ids << 16 | classes << 8 | elements;
    }
}
