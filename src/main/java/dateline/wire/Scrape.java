package dateline.wire;

import dateline.config.WireProfile;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines around an article that belong to the page or the wire and not to the text. */
final class Scrape {
    private static final Pattern SKIP_LINK = Pattern.compile(
            "(?i)(?:(?:(?:go|skip|jump)(?: to)? (?:the )?(?:main )?(?:contents?|navigation|search|bottom|top|menu|footer)"
                    + "|site ?map|article view option|본문 바로가기|메뉴 바로가기)[ |·,]*)+");
    private static final Pattern FOOTER =
            Pattern.compile("(?i)(?:(?:home|top|back to top|print|share|scrap|font size)[ |·]*)+"
                    + "|send feedback|how can we improve\\??|thanks for your feedback!?|(?:©|\\(c\\)|copyright).{0,160}"
                    + "|all rights reserved.{0,80}|related (?:articles|news|stories):?|most (?:viewed|read|liked)"
                    + "|<?저작권자.{0,80}|무단 ?전재.{0,60}");
    private static final Pattern END =
            Pattern.compile("(?i)\\(?(?:end|끝)\\)|- ?(?:30|end|0) ?-|#{3}|/+ ?end ?/+|\\[end\\]|-ends-");
    private static final Pattern NOTE = Pattern.compile(
            "(?i)\\((?:attn|attention|eds|editors?|note to editors)\\b[:;. ]\\s*(.*)\\)|(?:attn|eds)(?:\\.|itors)?: (.*)");
    private static final Pattern KEYWORDS = Pattern.compile("(?:#[\\p{L}\\p{N}][^#]{0,60})+");
    private static final Pattern RULE = Pattern.compile("\\s*(?:-{5,}|={5,}|_{5,}|—{3,})\\s*");
    private static final Set<String> PAGE_WORDS = Set.of("keywords", "tags", "topics");

    private Scrape() {}

    static boolean isSkipLink(String line) {
        return SKIP_LINK.matcher(line).matches();
    }

    static boolean isFooter(String line, WireProfile profile) {
        return FOOTER.matcher(line).matches()
                || PAGE_WORDS.contains(line.toLowerCase(java.util.Locale.ROOT))
                || profile.footers().stream()
                        .anyMatch(footer -> Plain.squeezed(footer).equals(Plain.squeezed(line)));
    }

    static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    /** Whether a line divides the items of a digest. */
    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** The words of a note to editors; empty when the line is none. */
    static String note(String line) {
        java.util.regex.Matcher note = NOTE.matcher(line);
        if (!note.matches()) {
            return "";
        }
        return (note.group(1) == null ? note.group(2) : note.group(1)).strip();
    }

    static boolean isKeywords(String line) {
        return line.startsWith("#")
                && !line.startsWith("##")
                && KEYWORDS.matcher(line).matches();
    }

    /** Whether a line never belongs to a paragraph with its neighbours. */
    static boolean standsAlone(String line, WireProfile profile) {
        return isSkipLink(line)
                || isEnd(line)
                || isRule(line)
                || isKeywords(line)
                || Markers.isAlone(line)
                || !note(line).isEmpty()
                || Stamp.isShaped(line)
                || !Byline.mails(line).isEmpty()
                || !Byline.names(line).isEmpty()
                || isFooter(line, profile);
    }
}
