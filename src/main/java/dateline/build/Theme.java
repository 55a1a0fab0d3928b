package dateline.build;

import dateline.disk.Program;
import dateline.disk.SourceTree;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The theme of a site: the default one with the site's own {@code templates/} laid over it by name.
 *
 * @param templates text of each {@code .ftlh} file by name
 * @param words by key, in the site's language where the theme speaks it, else in English
 * @param files all other files, published as they are at their own names
 */
record Theme(SortedMap<String, String> templates, SortedMap<String, String> words, SortedMap<String, byte[]> files) {
    private static final String TEMPLATES = "templates/";
    private static final String WORDS = "words/";

    /** Reads the theme of a site in a language. */
    static Checked<Theme> read(SourceTree tree, String language) {
        Problems problems = new Problems();
        SortedMap<String, byte[]> standard = Program.running().theme();
        SortedMap<String, byte[]> own = new TreeMap<>();
        for (SourceTree.Entry file : tree.under(TEMPLATES)) {
            own.put(file.path().substring(TEMPLATES.length()), problems.take(tree.bytes(file)));
        }
        SortedMap<String, byte[]> all = new TreeMap<>(standard);
        all.putAll(own);
        SortedMap<String, String> templates = new TreeMap<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        all.forEach((name, bytes) -> {
            if (name.endsWith(".ftlh")) {
                templates.put(name, text(bytes));
            } else if (!name.startsWith(WORDS) && !name.endsWith(".md")) {
                files.put(name, bytes);
            }
        });
        SortedMap<String, String> words = new TreeMap<>();
        for (String tag : tags(language)) {
            String name = WORDS + tag + ".properties";
            load(standard.get(name), name, words, problems);
            load(own.get(name), name, words, problems);
        }
        return problems.with(new Theme(templates, words, files));
    }

    /** English first, then the language, then its regional form: each laid over the one before. */
    private static List<String> tags(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return List.of("en", locale.getLanguage(), locale.toLanguageTag()).stream()
                .distinct()
                .toList();
    }

    private static void load(byte[] file, String name, Map<String, String> words, Problems problems) {
        if (file == null) {
            return;
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(
                    Rule.TEMPLATE_WORDS,
                    Place.of(TEMPLATES + name),
                    "not a list of words: " + e.getMessage(),
                    "write one key = words a line; a backslash is written twice");
        }
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
