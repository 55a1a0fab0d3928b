package dateline.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of an address that stands for a name: {@code Nuclear Consultative Group} is {@code nuclear-consultative-group}. */
public final class Slug {
    private static final int MAX = 80;
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Letters that do not fall apart into an ASCII letter and a mark, and apostrophes. */
    private static final Pattern LETTER = Pattern.compile("[ßæœþøłđðħŧı’']");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Slug() {}

    /** Lower-case ASCII letters, digits and single hyphens, at most 80; not a name that Windows reserves. */
    public static boolean isValid(String slug) {
        return slug.length() <= MAX && VALID.matcher(slug).matches() && !RESERVED.contains(slug);
    }

    /**
     * Accents are dropped ({@code é} is {@code e}), everything else outside letters and digits becomes a hyphen, and a
     * name with letters that have no ASCII form, or a name too long, is told apart by a short digest.
     */
    public static String of(String name) {
        if (isValid(name)) {
            return name;
        }
        String lower = lower(name);
        String plain = trim(OTHER.matcher(lower).replaceAll("-"));
        if (!isLossy(lower) && isValid(plain)) {
            return plain;
        }
        String head = trim(plain.substring(0, Math.min(plain.length(), 60)));
        String digest = digest(hyphenated(name));
        return head.isEmpty() ? digest : head + "-" + digest;
    }

    /**
     * The name of a file, without its ending, whose slug is that of a name: the slug itself, or the name in its own
     * letters where the slug is none that one could read.
     */
    public static String fileName(String name) {
        String hyphenated = hyphenated(name);
        return isLossy(lower(name)) && !hyphenated.isEmpty() && hyphenated.length() <= MAX ? hyphenated : of(name);
    }

    private static String lower(String name) {
        String lower = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return LETTER.matcher(lower).replaceAll(letter -> switch (letter.group()) {
            case "ß" -> "ss";
            case "æ" -> "ae";
            case "œ" -> "oe";
            case "þ" -> "th";
            case "ø" -> "o";
            case "ł" -> "l";
            case "đ", "ð" -> "d";
            case "ħ" -> "h";
            case "ŧ" -> "t";
            case "ı" -> "i";
            default -> "";
        });
    }

    private static boolean isLossy(String lower) {
        return lower.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    }

    private static String hyphenated(String name) {
        String lower = Composed.of(name).toLowerCase(Locale.ROOT);
        return trim(SEPARATORS.matcher(lower).replaceAll("-"));
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() > from && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }

    private static String digest(String name) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
