package dateline.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * XML as it comes from elsewhere, made well-formed where only one thing can be meant: the named characters of HTML, which
 * XML does not know, ampersands that begin nothing, and control characters, which no XML may hold. Lines stay.
 */
final class XmlText {
    private static final Pattern PIECE = Pattern.compile(
            "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(?:#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?",
            Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private XmlText() {}

    static String mended(String xml) {
        String text = CONTROL.matcher(xml).replaceAll("");
        if (text.indexOf('&') < 0) {
            return text;
        }
        return PIECE.matcher(text).replaceAll(piece -> Matcher.quoteReplacement(mended(piece.group(), piece.group(1))));
    }

    private static String mended(String piece, String name) {
        if (piece.equals("&")) {
            return "&amp;";
        }
        if (name == null || name.matches("amp|lt|gt|quot|apos")) {
            return piece;
        }
        return Parser.unescapeEntities(piece, false);
    }
}
