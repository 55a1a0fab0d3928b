package dateline.wire;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages of an item that are for newsrooms and not for readers: a notepad, notes to editors, contacts. */
final class Unpublished {
    /** Why the report has them. */
    static final String WHY = "not for publication";

    private static final String MARKS = "[\\s#*(\\[{<=+_>–—-]*";
    private static final String NOT =
            "(?:strictly )?not (?:intended |meant )?for (?:publication|publishing|broadcast(?:ing)?|public release)";
    private static final String NICHT = "nicht (?:zur|für die) (?:veröffentlichung|publikation)";
    private static final String ENDS = "(?:$|\\.$|\\. |(?=\\s*[:;)\\]}*#=–—-])|(?=(?-i: \\p{Lu})))";

    /** Words that are said of what follows; a sentence that only speaks of publication goes on otherwise. */
    private static final Pattern SAID = Pattern.compile("(?i)" + MARKS
            + "(?:(?:attn|attention|eds|editors?|n\\.?b\\.?)[:,;.]? )?"
            + "(?:(?:the following (?:is )?)?" + NOT
            + "|(?:the |this )?(?:following|information|material|notes?|contacts?|details|remainder|rest|background)"
            + "(?: [\\p{L}-]+){0,5}? (?:is|are) " + NOT
            + "|(?:internal|background|information|notes?|contacts?|details)(?: for (?:editors|newsrooms))?,? \\(?"
            + NOT
            + "|(?:(?:die |das )?(?:nach)?folgenden?s?(?: \\p{L}+){0,4} (?:ist|sind) )?" + NICHT
            + "|do not publish|not publishable|ne pas publier|no publicar"
            + "|for (?:internal|editors['’]?|editorial|newsroom) (?:use|information|guidance|background) only"
            + "|for (?:your information|background) only)"
            + "(?:(?:,? (?:or|and|nor|oder|und|bestimmt|please|just|only)\\b)[\\p{L} ]{0,40}?)?" + ENDS
            + "(?<rest>.*)");
    /** A heading that has a passage of its own below it. */
    private static final Pattern HEADING = Pattern.compile("(?i)" + MARKS
            + "(?:(?:dpa-)?notizblock|notepad|redaktionelle hinweise|hinweise? (?:an|für) (?:die )?redaktion(?:en)?"
            + "|(?:dpa-)?kontakte?|(?:presse|medien)-?kontakte?"
            + "|ansprechpartner(?:in)?(?: für (?:die )?(?:medien|presse|redaktionen?))?|rückfragen"
            + "|notes? (?:to|for) (?:the )?(?:(?:news|picture|copy) )?(?:editors?|desks?|newsrooms?|broadcasters|journalists)"
            + "|(?:editors?['’]?s?['’]?|editorial|desk|production) notes"
            + "|(?:for )?(?:press|media|news|editorial) (?:contacts?|enquiries|inquiries)"
            + "|contacts?(?: (?:details|information|persons?))?(?: for (?:the )?(?:media|press|editors|journalists))?"
            + "|internal notes?|notes? (?:aux|pour les) rédactions?|contacts? presse"
            + "|notas? (?:a|para) (?:los )?(?:editores|medios)|contacto(?: de prensa)?)"
            + "[\\s:.)\\]}*#=>–—-]*");
    /** What is such a heading only where the wire marks it as one: a text may well have it over a chapter. */
    private static final Pattern MARKED = Pattern.compile(
            "(?i)#{1,4} ?(?:internet|orte?|locations?|places|links?|websites?|notebook|service|multimedia|termine|quellen|internal)"
                    + "[\\s:.#]*");

    private static final Pattern NOTES =
            Pattern.compile("(?i)" + MARKS + "notes (?:to|for) (?:the )?(?:editors|newsrooms|journalists) ?[:.–—-].*");
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)" + MARKS
                    + "(?:for (?:further|more|additional) (?:information|details),? (?:please )?(?:contact|call|e-?mail)\\b.{2,}"
                    + "|(?:(?:media |press |news(?:room)? )?contacts?|(?:for )?(?:press|media) (?:office|enquiries|inquiries)"
                    + "|(?:presse-?|medien-?)?kontakt|rückfragen(?: an)?|ansprechpartner(?:in)?|contact presse|contacto(?: de prensa)?)"
                    + " ?: .{2,}"
                    + "|(?:tel|telephone|telefon|phone|mobile|mobil|cell|fax|e-?mail|mail)\\.? ?: ?(?=.{0,60}(?:@|[0-9]{3})).{3,120})");
    private static final Pattern REACHED =
            Pattern.compile("[\\p{L}\\p{N}]@[\\p{L}\\p{N}]|\\+[0-9]|[0-9][0-9 ()/-]{6,}|https?://|www\\.");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?。…][\"”’)\\]]*");
    private static final Pattern OVER = Pattern.compile("(?i)" + MARKS
            + "(?:end of (?:the )?(?:notes?|notepad|passage|information|material)(?: .{0,60})?"
            + "|(?:the following|what follows) (?:is|may be) (?:for publication|published))[\\s:.)\\]}*#=–—-]*");

    private Unpublished() {}

    /** Whether a line begins what is not for publication, or ends it. */
    static boolean isOne(String line) {
        return opens(line) || OVER.matcher(line).matches();
    }

    /** Whether a line begins what is not for publication. */
    static boolean opens(String line) {
        return isPassage(line) || CONTACT.matcher(line).matches();
    }

    private static boolean isPassage(String line) {
        boolean said = SAID.matcher(line).matches() && !Character.isLowerCase(line.codePointAt(0));
        return (said && !Embargo.isOne(line))
                || HEADING.matcher(line).matches()
                || MARKED.matcher(line).matches()
                || NOTES.matcher(line).matches();
    }

    /** Whether a remark holds what it says it of: {@code (Not for publication: the desk is on 555-0100)}. */
    private static boolean isWhole(String line) {
        Matcher said = SAID.matcher(line);
        return line.matches("(?:\\(.*\\)|\\[.*])\\.?")
                && said.matches()
                && said.group("rest").codePoints().anyMatch(Character::isLetterOrDigit)
                && !line.toLowerCase(Locale.ROOT).contains("following");
    }

    /**
     * Which pieces of an item are not for publication: from a mark to the end of the item, from a contact as long as it
     * goes on.
     *
     * @param words of the pieces, in their order; empty where there are none
     * @param text where the text begins: a passage above it ends there; 0 when that is not known
     */
    static BitSet in(List<String> words, int text) {
        BitSet hidden = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            String line = words.get(i);
            if (!line.isEmpty() && opens(line)) {
                int end = !isPassage(line) ? endOfContact(words, i) : isWhole(line) ? i + 1 : end(words, i, text);
                hidden.set(i, end);
                i = end - 1;
            }
        }
        return hidden;
    }

    private static int end(List<String> words, int start, int text) {
        int most = start < text ? text : words.size();
        for (int i = start + 1; i < most; i++) {
            if (OVER.matcher(words.get(i)).matches()) {
                return i + 1;
            }
        }
        return most;
    }

    private static int endOfContact(List<String> words, int start) {
        int end = start + 1;
        while (end < words.size() && isDetail(words.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDetail(String words) {
        return !words.isEmpty()
                && !Scrape.isEnd(words)
                && (REACHED.matcher(words).find()
                        || (words.length() <= 80 && !SENTENCE.matcher(words).matches()));
    }
}
