package dateline.wire;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Captions in plain text: {@code The minister (C) speaks. (PHOTO NOT FOR SALE) (Yonhap)}. */
final class CaptionLine {
    private static final Pattern LAST = Pattern.compile("^(.*?)\\s*\\(([^()]{1,120})\\)$", Pattern.DOTALL);
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i).*(not for sale|no sales|no archiv|no resale|mandatory credit|editorial use|restrict|no use|handout).*");
    private static final Pattern PROVIDER = Pattern.compile(
            "(?i)(pool(?: photos?)?|courtesy of .+|(?:photo |image )?provided by .+|handout .+|via .+)");
    private static final Pattern POSITION = Pattern.compile("(?i)(c|l|r|top|bottom|center|left|right|front|back"
            + "|(?:[0-9a-z]+ from |far |upper |lower |second |third )(?:l|r|left|right))");
    private static final Pattern CREDIT = Pattern.compile("(?i).*\\b(photo|image|file|graphic|illustration)\\b.*");
    private static final Pattern ABOUT_A_PICTURE = Pattern.compile(
            "(?i).*(\\((?:c|l|r|front|back)\\)|(?:this|the|file|undated|combined|composite|captured) (?:file )?(?:photo|image|picture"
                    + "|graphic)|photo (?:shows|provided|taken)).*");
    private static final Pattern PROVIDED = Pattern.compile(
            "(?i).*\\b(?:provided|released|handed out|distributed) by (?<who>[^.;()]{2,80}?)(?: on .*)?[.]?$");
    private static final int LONGEST = 900;

    private CaptionLine() {}

    /**
     * The caption that a paragraph is, when it ends with a credit.
     *
     * @param agency whether a text in parentheses credits an agency
     */
    static Optional<Caption> of(String paragraph, int line, Predicate<String> agency) {
        if (paragraph.length() > LONGEST || !paragraph.endsWith(")")) {
            return Optional.empty();
        }
        String rest = paragraph;
        String credit = "";
        String rights = "";
        String provider = "";
        for (Matcher last = LAST.matcher(rest); last.matches(); last = LAST.matcher(rest)) {
            String words = last.group(2).strip();
            if (POSITION.matcher(words).matches()) {
                break;
            } else if (rights.isEmpty() && RIGHTS.matcher(words).matches()) {
                rights = words;
            } else if (provider.isEmpty() && PROVIDER.matcher(words).matches()) {
                provider = words.replaceFirst("(?i)^(?:photo |image )?(?:provided by|courtesy of) ", "");
            } else if (credit.isEmpty()
                    && (agency.test(words) || CREDIT.matcher(words).matches())) {
                credit = words;
            } else {
                break;
            }
            rest = last.group(1);
        }
        boolean peeled = !credit.isEmpty() || !rights.isEmpty() || !provider.isEmpty();
        boolean behindASentence = rest.matches("(?s).*[.!?\"”’)]$");
        boolean about = ABOUT_A_PICTURE.matcher(rest).matches();
        if (!peeled || rest.isBlank() || !(behindASentence || about) || (credit.isEmpty() && !about)) {
            return Optional.empty();
        }
        if (provider.isEmpty()) {
            Matcher provided = PROVIDED.matcher(rest);
            provider = provided.matches() ? provided.group("who").strip() : "";
        }
        return Optional.of(new Caption(rest.strip(), "", credit, rights, provider, "", line));
    }
}
