package dateline.check;

import dateline.article.Article;
import dateline.article.Document;
import dateline.source.Place;
import dateline.source.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file as the newsroom reads it before it goes out: its text, and where in it things stand. */
final class Proof {
    private static final Pattern CODE = Pattern.compile("(`{1,4})[^`\n]+\\1");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
    private static final Pattern ADDRESS =
            Pattern.compile("\\]\\([^()\\n]{0,500}\\)|https?://[^\\s)>]+|(?m:^ {0,3}\\[[^\\]\\n]+\\]:.*$)");
    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)(^|(?<=[ \\t]))#.*$");

    private final Optional<Document> document;
    private final Source source;
    private final boolean due;
    private final boolean published;
    private final int body;
    private String prose;

    private Proof(Optional<Document> document, Source source, boolean due, boolean published) {
        this.document = document;
        this.source = source;
        this.due = due;
        this.published = published;
        this.body = bodyOf(source);
    }

    /**
     * A content file.
     *
     * @param due whether its text is published, or will be by the clock alone
     * @param published whether readers see it now
     */
    static Proof of(Document document, Source source, boolean due, boolean published) {
        return new Proof(Optional.of(document), source, due, published);
    }

    /** Any other text of the site. */
    static Proof of(Source source) {
        return new Proof(Optional.empty(), source, true, true);
    }

    private static int bodyOf(Source source) {
        String text = source.text();
        if (!text.stripLeading().startsWith("---")) {
            return 0;
        }
        int fence = text.indexOf("\n---", text.indexOf("---"));
        int end = fence < 0 ? -1 : text.indexOf('\n', fence + 1);
        return end < 0 ? text.length() : end + 1;
    }

    Optional<Document> document() {
        return document;
    }

    /** The article, if it is one. */
    Optional<Article> article() {
        return document.filter(Article.class::isInstance).map(Article.class::cast);
    }

    boolean isDue() {
        return due && document.isPresent();
    }

    /** Whether readers see it now. */
    boolean isPublishedNow() {
        return published;
    }

    /** The whole file. */
    String text() {
        return source.text();
    }

    /** Where the text below the front matter starts. */
    int body() {
        return body;
    }

    Place at(int offset) {
        return source.place(offset);
    }

    /** Where the text below the front matter has its first word. */
    Place start() {
        int at = body;
        while (at < text().length() && Character.isWhitespace(text().charAt(at))) {
            at++;
        }
        return at == text().length() ? Place.of(source.path()) : source.place(at);
    }

    /** Where the value of a key of the front matter starts; the file as a whole when it has no such key. */
    Place key(String name) {
        int at = valueOf(name);
        return at < 0 ? Place.of(source.path()) : source.place(at);
    }

    /** The value of a key as it is written, on one line; empty when there is none. */
    String value(String name) {
        int at = valueOf(name);
        return at < 0
                ? ""
                : text().substring(at, lineEnd(at)).replaceFirst("\\s#.*", "").strip();
    }

    /** The offset of a key's value; negative when there is none. */
    int offsetOf(String name) {
        return valueOf(name);
    }

    private int valueOf(String name) {
        String head = text().substring(0, body);
        int line = head.startsWith(name + ":") ? 0 : head.indexOf("\n" + name + ":") + 1;
        if (line == 0) {
            return -1;
        }
        int at = line + name.length() + 1;
        while (at < head.length() && head.charAt(at) == ' ') {
            at++;
        }
        return at < head.length() && head.charAt(at) == '\n' ? line : at;
    }

    private int lineEnd(int at) {
        int end = text().indexOf('\n', at);
        return end < 0 ? text().length() : end;
    }

    /** Where a text stands in the front matter, such as a source's address; the file as a whole when it doesn't. */
    Place inFront(String wanted) {
        int at = wanted.isEmpty() ? -1 : text().substring(0, body).indexOf(wanted);
        return at < 0 ? Place.of(source.path()) : source.place(at);
    }

    /** The file with everything blanked out that readers don't read as words: front matter, code, tags, addresses. */
    String prose() {
        if (prose == null) {
            StringBuilder out = new StringBuilder(text());
            blank(out, 0, body);
            fences(out);
            blank(out, CODE, "`");
            blank(out, COMMENT, "<!--");
            blank(out, TAG, "<");
            blank(out, ADDRESS, "](", "://", "]:");
            prose = out.toString();
        }
        return prose;
    }

    /** The file without what is never published: comments. */
    String published() {
        if (document.isEmpty() && !source.path().equals("site.yml")) {
            return text();
        }
        StringBuilder out = new StringBuilder(text());
        if (document.isPresent()) {
            blank(out, COMMENT, "<!--");
        }
        int head = document.isPresent() ? body : out.length();
        if (text().lastIndexOf('#', head) < 0) {
            return out.toString();
        }
        Matcher comment = YAML_COMMENT.matcher(text()).region(0, head);
        while (comment.find()) {
            blank(out, comment.start(), comment.end());
        }
        return out.toString();
    }

    /** @param signs one of which stands in whatever the pattern finds */
    private static void blank(StringBuilder out, Pattern pattern, String... signs) {
        for (String sign : signs) {
            if (out.indexOf(sign) >= 0) {
                Matcher matcher = pattern.matcher(out.toString());
                while (matcher.find()) {
                    blank(out, matcher.start(), matcher.end());
                }
                return;
            }
        }
    }

    /** Blanks out a stretch; its lines stay. */
    private static void blank(StringBuilder out, int from, int to) {
        for (int at = from; at < to; ) {
            int end = out.indexOf("\n", at);
            int stop = end < 0 || end > to ? to : end;
            out.replace(at, stop, " ".repeat(stop - at));
            at = stop + 1;
        }
    }

    /** Blanks fenced code. */
    private void fences(StringBuilder out) {
        if (text().indexOf("```", body) < 0 && text().indexOf("~~~", body) < 0) {
            return;
        }
        String fence = "";
        int opened = 0;
        for (int at = body; at < text().length(); at = lineEnd(at) + 1) {
            String line = text().substring(at, lineEnd(at)).strip();
            if (fence.isEmpty() && (line.startsWith("```") || line.startsWith("~~~"))) {
                fence = line.substring(0, 3);
                opened = at;
            } else if (!fence.isEmpty() && line.startsWith(fence)) {
                blank(out, opened, lineEnd(at));
                fence = "";
            }
        }
        if (!fence.isEmpty()) {
            blank(out, opened, out.length());
        }
    }
}
