package dateline.disk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names a file of a site may have, and which files are nobody's content. */
final class FileNames {
    private static final int MAX_BYTES = 200;
    private static final String WINDOWS = "\\:*?\"<>|";
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITTER = Pattern.compile("\\.DS_Store|\\._.*|Thumbs\\.db|desktop\\.ini|.*~|#.*#|\\.#.*"
            + "|\\..*\\.sw[a-z]|\\.git(ignore|attributes|keep|modules)?|\\.hg|\\.svn|\\.idea|\\.vscode");

    private FileNames() {}

    /**
     * What editors, file managers and version control leave behind ({@code .DS_Store}, {@code x.md~}, {@code .x.md.swp}),
     * and every name that starts with a dot, but for those in the static folder, where {@code .well-known} belongs to the
     * site.
     */
    static boolean isIgnored(String name, boolean inStatic) {
        char first = name.charAt(0);
        char last = name.charAt(name.length() - 1);
        if (first == '.' && !inStatic) {
            return true;
        }
        boolean suspect = first == '.' || first == '#' || first == 'T' || first == 'd' || last == '~';
        return suspect && LITTER.matcher(name).matches();
    }

    /** What keeps a name from working on every system, as the end of a sentence; empty when nothing does. */
    static Optional<String> fault(String name) {
        if (isPlain(name)) {
            return Optional.empty();
        }
        if (!isPrintable(name)) {
            return Optional.of("holds a character that cannot be shown");
        }
        for (int i = 0; i < name.length(); i++) {
            if (WINDOWS.indexOf(name.charAt(i)) >= 0) {
                return Optional.of("holds the character " + name.charAt(i) + ", which Windows refuses");
            }
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("ends with a " + (name.endsWith(".") ? "dot" : "space"));
        }
        if (RESERVED.matcher(name).matches()) {
            return Optional.of("is a name that Windows reserves for a device");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MAX_BYTES
                ? Optional.of("has " + bytes + " bytes; " + MAX_BYTES + " are allowed")
                : Optional.empty();
    }

    /** Whether it has neither control characters nor invisible direction marks and could be decoded. */
    static boolean isPrintable(String name) {
        return isPrintableAscii(name)
                || name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || c == 0xFFFD
                                || (c >= 0xD800 && c <= 0xDFFF)
                                || (c >= 0x2028 && c <= 0x202E)
                                || (c >= 0x2066 && c <= 0x2069));
    }

    /** A name with every character that cannot be shown replaced by its number. */
    static String shown(String name) {
        if (isPrintable(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (isPrintable(Character.toString(c))) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.toString();
    }

    /** The form in which a name counts: accents composed, as the web and most systems store them. */
    static String normal(String name) {
        return isPrintableAscii(name) || Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The form in which two names that some systems take for one are equal. */
    static String folded(String name) {
        String lower = normal(name).toLowerCase(Locale.ROOT);
        return isPrintableAscii(lower)
                ? lower
                : normal(lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** Whether a name is its own folded form, as that of most files is. */
    static boolean isFolded(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > '~' || (c >= 'A' && c <= 'Z')) {
                return folded(name).equals(name);
            }
        }
        return true;
    }

    private static boolean isPrintableAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The many names that need no closer look: letters, digits, hyphens, and dots behind the fifth. */
    private static boolean isPlain(String name) {
        int length = name.length();
        if (length < 5 || length > MAX_BYTES || name.charAt(length - 1) == '.') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c == '.' && i >= 5);
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
