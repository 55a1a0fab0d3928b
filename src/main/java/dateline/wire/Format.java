package dateline.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that the import reads, told apart by how a text begins. */
public enum Format {
    TEXT("plain wire text"),
    HTML("an HTML page"),
    FEED("an RSS or Atom feed"),
    JSON("JSON Feed or ninjs"),
    NEWSML("NewsML-G2 or NITF");

    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
    private static final Pattern SKIPPED = Pattern.compile(
            "\\A(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)+",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed");
    private static final Set<String> ITEMS =
            Set.of("newsitem", "newsmessage", "packageitem", "knowledgeitem", "conceptitem", "nitf");
    private static final Set<String> PAGE = Set.of(
            "html", "head", "body", "article", "main", "div", "section", "p", "h1", "meta", "title", "script", "link",
            "header", "a", "span", "table", "h2", "ul");
    private static final int HEAD = 4096;

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** What it is, for messages. */
    public String words() {
        return words;
    }

    /** The format of a text; empty for XML of another kind. */
    static Optional<Format> of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
        if (head.startsWith("{") || head.matches("(?s)\\[\\s*[{\\]].*")) {
            return Optional.of(JSON);
        }
        if (!head.startsWith("<")) {
            return Optional.of(
                    head.toLowerCase(Locale.ROOT).matches("(?s).*<(!doctype html|html)[\\s>].*") ? HTML : TEXT);
        }
        if (head.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            return Optional.of(HTML);
        }
        String name = root(text);
        if (FEEDS.contains(name)) {
            return Optional.of(FEED);
        }
        if (ITEMS.contains(name)) {
            return Optional.of(NEWSML);
        }
        return PAGE.contains(name) ? Optional.of(HTML) : name.isEmpty() ? Optional.of(TEXT) : Optional.empty();
    }

    /** The name of the outermost element, in lower case, without its prefix. */
    static String root(String text) {
        String head = text.substring(0, Math.min(text.length(), 4 * HEAD));
        Matcher first = FIRST_ELEMENT.matcher(SKIPPED.matcher(head).replaceFirst(""));
        return first.lookingAt() ? first.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
