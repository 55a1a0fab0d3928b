package dateline.page;

import dateline.article.Document;
import dateline.markdown.Body;
import dateline.site.Asset;
import dateline.site.Links;
import dateline.site.Mention;
import dateline.text.Chars;
import dateline.text.Html;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's text as finished markup: its holes filled with addresses and pictures, its first mentions linked. */
final class Prose {
    /** A link to a part of the same text; nothing but a tag holds a {@code <}. */
    private static final Pattern PART = Pattern.compile("(<a\\b[^<>]* href=\")#");

    private Prose() {}

    /** Something to insert into a body at an offset. */
    private record Insert(int at, String markup) {}

    /** The text for a page. */
    static Html of(Context context, Document document, List<Mention> mentions, String opening) {
        return of(context, document, mentions, opening, context.root());
    }

    /** The text with full addresses, those of its own parts included, for feeds and mail. */
    static Html absolute(Context context, Document document, WebPath page, String opening) {
        String url = context.config().url();
        Html text = of(context, document, List.of(), opening, url.substring(0, url.length() - 1));
        String parts = Matcher.quoteReplacement(Html.escape(context.config().absolute(page))) + "#";
        return text.isEmpty()
                ? text
                : Html.lazy(
                        text.key() + '\n' + parts,
                        () -> PART.matcher(text.markup()).replaceAll("$1" + parts));
    }

    /** What the text for a page is made of beside the document's own file: where its links and pictures lead. */
    static List<Object> grounds(Context context, Document document) {
        Links links = context.site().links();
        List<Object> all = new ArrayList<>(document.text().holes().size());
        for (Body.Hole hole : document.text().holes()) {
            if (hole instanceof Body.Picture picture) {
                all.add(links.picture(document, picture.source()));
            } else {
                Links.Resolved resolved = links.link(document, ((Body.Link) hole).target());
                all.add(resolved instanceof Links.To to ? to.path().value() : "");
            }
        }
        return all;
    }

    private static Html of(Context context, Document document, List<Mention> mentions, String opening, String base) {
        if (document.text().isEmpty()) {
            return opening.isEmpty() ? Html.EMPTY : Html.of("<p>" + opening + "</p>\n");
        }
        List<Insert> inserts = new ArrayList<>();
        for (Body.Hole hole : document.text().holes()) {
            String markup = hole instanceof Body.Picture picture
                    ? picture(context.site().links(), document, picture, base)
                    : href(context.site().links(), document, (Body.Link) hole, base);
            inserts.add(new Insert(hole.at(), markup));
        }
        StringBuilder key = new StringBuilder(document.text().digest()).append(opening);
        inserts.forEach(insert -> key.append('\n').append(insert.markup()));
        for (Mention mention : mentions) {
            key.append('\n')
                    .append(mention.topic())
                    .append('@')
                    .append(mention.start())
                    .append('-')
                    .append(mention.end());
        }
        return Html.lazy(
                key.toString(), () -> fill(context, context.texts().html(document), inserts, mentions, opening, base));
    }

    private static String href(Links links, Document document, Body.Link hole, String base) {
        Links.Resolved resolved = links.link(document, hole.target());
        if (resolved instanceof Links.To to) {
            return " href=\"" + Html.escape(to.address(base)) + "\"";
        }
        if (resolved instanceof Links.Within within) {
            return " href=\"#" + Html.escape(within.fragment()) + "\"";
        }
        return "";
    }

    private static String picture(Links links, Document document, Body.Picture hole, String base) {
        Optional<Asset> asset = links.picture(document, hole.source());
        if (asset.isEmpty()) {
            return Html.escape(hole.alt());
        }
        return Pictures.inText(asset.get(), hole.alt(), hole.figure() ? "" : hole.title(), base);
    }

    private static String fill(
            Context context, String html, List<Insert> holes, List<Mention> mentions, String opening, String base) {
        List<Insert> inserts = new ArrayList<>(holes);
        for (Mention mention : mentions) {
            WebPath topic =
                    context.site().topics().get(mention.topic()).subject().path();
            inserts.add(new Insert(
                    mention.start(), "<a class=\"topic\" href=\"" + Html.escape(base + topic.encoded()) + "\">"));
            inserts.add(new Insert(mention.end(), "</a>"));
        }
        inserts.sort(Comparator.comparingInt(Insert::at));
        char[] text = html.toCharArray();
        Chars out = new Chars(text.length + 64 * inserts.size() + opening.length());
        int at = 0;
        if (!opening.isEmpty()) {
            at = html.startsWith("<p>") ? 3 : 0;
            out.append("<p>").append(opening).append(at == 3 ? " " : "</p>\n");
        }
        for (Insert insert : inserts) {
            out.append(text, at, insert.at()).append(insert.markup());
            at = insert.at();
        }
        return out.append(text, at, text.length).toString();
    }
}
