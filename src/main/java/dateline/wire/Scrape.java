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
                    + "|all rights reserved.{0,80}|(?:related|more) (?:articles|news|stories|posts|topics):?|related:?"
                    + "|most (?:viewed|read|liked)|(?:advertise?ment|sponsored|ad|werbung|anzeige|publicité)"
                    + "|for immediate release:?|(?:the post|this article) .{1,200} (?:appeared first|first appeared) (?:on|in) .{1,100}"
                    + "|follow .{1,60} (?:coverage|news|stories)? ?(?:at|on|here).{0,100}|(?:read|see) (?:more|also):?"
                    + "|subscribe(?: (?:now|to|for) .{1,80})?|sign up (?:for|to) .{1,80}"
                    + "|제보는 .{1,80}|<?저작권자.{0,80}|무단 ?전재.{0,60}");
    private static final Pattern END = Pattern.compile(
            "(?i)\\(?(?:ends?|끝)\\)?|nnnn|enditem|endit|endall|- ?(?:30|ends?|0) ?-|#{3}|# # #|/{3,}|/+ ?ends? ?/+"
                    + "|\\[ends?\\]|={1,3} ?kyodo|[■◼∎]|\\+{3}");
    private static final Pattern LAST_WORD =
            Pattern.compile("(?si)^(.*[.!?。\"”’)])\\s*(?:enditem|endit|nnnn|■|◼|∎|\\(end\\)|\\(끝\\)"
                    + "|-30-|/+ends?/+|\\((?-i:ANSA|APA|LUSA)\\)\\.?|(?-i:EFE))$");
    private static final Pattern DIVIDER = Pattern.compile("(?:_ ?){3,4}|(?:\\* ){2,4}\\*");
    private static final Pattern GOES_ON =
            Pattern.compile("(?i)\\(?-? ?(?:more|to be continued|mehr) ?-?\\)?(?: to (?:come|follow))?");
    private static final Pattern NOTE = Pattern.compile(
            "(?i)\\((?:attn|attention|eds|editors?|note to editors)\\b[:;. ]\\s*(.*)\\)|(?:attn|eds)(?:\\.|itors)?: (.*)"
                    + "|(?:editors?['’]?s?['’]? notes?|note to editors|advisory): (.+)"
                    + "|\\(((?:adds?|updates?|recasts?|corrects?|refiles?|repeats?|removes?|rewrites?|writes through|inserts?|changes?"
                    + "|fixes|clarifies|replaces?|releads?|restores?|with)\\b.{3,300})\\)");
    /** What a story is called on the wire: {@code Norland-politics-vote}, {@code AP-EU--Harbor Fire}. */
    private static final Pattern SLUG = Pattern.compile(
            "[A-Z]{2,4}(?:-[\\p{L}\\p{N}.]+){0,3}--\\p{Lu}.{2,60}|\\p{Lu}[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}.]+){1,7}[/]?");

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

    /** A last paragraph without the end mark that stands behind its last sentence; the paragraph itself when none does. */
    static String withoutEnd(String paragraph) {
        return LAST_WORD.matcher(paragraph).replaceFirst("$1");
    }

    /** Whether a line stands between the text and what is said about it, and says nothing. */
    static boolean isDivider(String line) {
        return DIVIDER.matcher(line).matches();
    }

    /** Whether a line says that the text goes on in another take. */
    static boolean goesOn(String line) {
        return GOES_ON.matcher(line).matches();
    }

    /** Whether a line above a text is what the wire calls it. */
    static boolean isSlug(String line) {
        return SLUG.matcher(Markers.of(line).headline()).matches();
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
        for (int i = 1; i <= note.groupCount(); i++) {
            if (note.group(i) != null) {
                return note.group(i).strip();
            }
        }
        return "";
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
                || Signs.isRow(line)
                || !Byline.mails(line).isEmpty()
                || !Byline.names(line).isEmpty()
                || Embargo.isOne(line)
                || Colophon.isOne(line)
                || Unpublished.isOne(line)
                || isDivider(line)
                || goesOn(line)
                || isFooter(line, profile);
    }
}
