package dateline.text;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The theme's own words in one language, by key: {@code minutes} is {@code "{0} min"}. Their keys are those of {@code
 * templates/words/en.properties}.
 */
public final class Words {
    private final SortedMap<String, String> words;
    private final Map<String, String> patterns;

    private Words(Map<String, String> words) {
        this.words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        this.patterns = Map.copyOf(words);
    }

    public static Words of(Map<String, String> words) {
        return new Words(words);
    }

    /** All of them, by key. */
    public SortedMap<String, String> all() {
        return words;
    }

    /** The words with arguments in place of {@code {0}}, {@code {1}} …; whole numbers are grouped. */
    public String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return pattern(key);
        }
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = plain(arguments[i]);
        }
        return fill(pattern(key), texts);
    }

    /** The same as markup: arguments may be {@link Html}, all else is escaped. */
    public Html markup(String key, Object... arguments) {
        String[] escaped = Stream.of(arguments)
                .map(argument -> argument instanceof Html html ? html.markup() : Html.escape(plain(argument)))
                .toArray(String[]::new);
        return Html.of(fill(Html.escape(pattern(key)), escaped));
    }

    /** A number of things: {@code count("article", 2)} says {@code articleMany}, and {@code articleOne} for 1. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? "One" : "Many"), number);
    }

    /** A whole number with its digits grouped as the words {@code grouping} say: {@code 1,234}. */
    public String number(long number) {
        StringBuilder out = new StringBuilder(Long.toString(number));
        String separator = words.getOrDefault("grouping", ",");
        for (int at = out.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            out.insert(at, separator);
        }
        return out.toString();
    }

    private String plain(Object argument) {
        boolean whole = argument instanceof Integer || argument instanceof Long;
        return whole ? number(((Number) argument).longValue()) : argument.toString();
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("the theme has no words \"" + key + "\"");
        }
        return pattern;
    }

    private static String fill(String pattern, String[] arguments) {
        StringBuilder out = new StringBuilder(pattern.length() + 16);
        int from = 0;
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', at + 1)) {
            int number = at + 2 < pattern.length() && pattern.charAt(at + 2) == '}' ? pattern.charAt(at + 1) - '0' : -1;
            if (number >= 0 && number < arguments.length) {
                out.append(pattern, from, at).append(arguments[number]);
                from = at + 3;
            }
        }
        return out.append(pattern, from, pattern.length()).toString();
    }
}
