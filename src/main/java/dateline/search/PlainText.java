package dateline.search;

import java.util.Set;

/** The words of markup, without its tags. */
final class PlainText {
    /** Tags that may stand within a word. */
    private static final Set<String> WITHIN = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u");

    private PlainText() {}

    static String of(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = html.indexOf('>', at);
                end = end < 0 ? html.length() - 1 : end;
                if (!WITHIN.contains(name(html, at + 1, end))) {
                    out.append(' ');
                }
                at = end + 1;
            } else if (c == '&') {
                at = entity(html, at, out);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static String name(String html, int from, int end) {
        int start = from < end && html.charAt(from) == '/' ? from + 1 : from;
        int stop = start;
        while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
            stop++;
        }
        return html.substring(start, stop);
    }

    /** Any entity but those of markup itself is a sign, and parts words. */
    private static int entity(String html, int at, StringBuilder out) {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > 8) {
            out.append('&');
            return at + 1;
        }
        out.append(html.startsWith("&#39;", at) || html.startsWith("&apos;", at) ? '\'' : ' ');
        return end + 1;
    }
}
