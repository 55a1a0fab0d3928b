package dateline.render;

import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.Nearest;
import dateline.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of all templates, and which of them each one needs. A template names what it needs in quotes, so that this is
 * known before anything is printed; what would make a page depend on more than its record and its templates is refused.
 */
final class TemplateTexts {
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern NEED = Pattern.compile("<#(include|import)\\s+(?:(['\"])([^'\"$#]*)\\2)?");
    private static final Map<Pattern, String> REFUSED = refused();

    private final SortedMap<String, Source> sources = new TreeMap<>();
    private final SortedMap<String, Set<String>> needs = new TreeMap<>();
    private final Words words;
    private final Problems problems = new Problems();

    private TemplateTexts(Words words) {
        this.words = words;
    }

    static TemplateTexts of(SortedMap<String, String> texts, Words words) {
        TemplateTexts result = new TemplateTexts(words);
        texts.forEach((name, text) -> result.sources.put(name, Source.of("templates/" + name, text)));
        result.sources.forEach(result::scan);
        return result;
    }

    Set<String> names() {
        return sources.keySet();
    }

    boolean has(String name) {
        return sources.containsKey(name);
    }

    String text(String name) {
        return sources.get(name).text();
    }

    Words words() {
        return words;
    }

    List<Problem> problems() {
        return problems.list();
    }

    /** A place as FreeMarker counts it: from 1, in UTF-16 units. */
    Place place(String name, int line, int column) {
        Source source = sources.get(name);
        if (source == null || line < 1) {
            return Place.of("templates/" + name);
        }
        String text = source.line(line);
        int before = Math.max(0, Math.min(column - 1, text.length()));
        return new Place(source.path(), line, text.codePointCount(0, before) + 1);
    }

    /** A digest of a template, all that it needs, and the words. */
    String fingerprint(String name) {
        List<String> parts = new ArrayList<>();
        closure(name).forEach(each -> parts.addAll(List.of(each, has(each) ? text(each) : "")));
        words.all().forEach((key, value) -> parts.addAll(List.of(key, value)));
        return Digest.of("templates", name, parts.toArray(String[]::new)).toString();
    }

    /** Whether nothing is wrong with a template and all that it needs, as far as their texts tell. */
    boolean isWhole(String name) {
        if (problems.list().isEmpty()) {
            return true;
        }
        Set<String> files = new TreeSet<>();
        closure(name).forEach(each -> files.add("templates/" + each));
        return problems.list().stream()
                .noneMatch(problem -> files.contains(problem.place().path()));
    }

    /** A template and all that it needs. */
    private Set<String> closure(String name) {
        Set<String> all = new TreeSet<>();
        collect(name, all);
        return all;
    }

    private void collect(String name, Set<String> all) {
        if (all.add(name)) {
            needs.getOrDefault(name, Set.of()).forEach(needed -> collect(needed, all));
        }
    }

    private void scan(String name, Source source) {
        String code = COMMENT.matcher(source.text())
                .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        Matcher need = NEED.matcher(code);
        while (need.find()) {
            if (need.group(3) == null) {
                problems.add(
                        Rule.TEMPLATE_ERROR,
                        source.place(need.start()),
                        need.group(1) + " must name a template in quotes",
                        "write <#" + need.group(1) + " \"parts/card.ftlh\""
                                + (need.group(1).equals("import") ? " as cards>" : ">"));
                continue;
            }
            String needed = resolve(name, need.group(3));
            needs.computeIfAbsent(name, key -> new TreeSet<>()).add(needed);
            if (!has(needed)) {
                problems.add(
                        Rule.TEMPLATE_MISSING,
                        source.place(need.start(3)),
                        "there is no template \"" + need.group(3) + "\"",
                        Nearest.hint(needed, names(), "there is no templates/" + needed));
            }
        }
        REFUSED.forEach((pattern, why) -> {
            Matcher refused = pattern.matcher(code);
            while (refused.find()) {
                problems.add(Rule.TEMPLATE_ERROR, source.place(refused.start()), refused.group() + " " + why);
            }
        });
    }

    /** A name as a template writes it: beside itself, or from the top with a slash before it. */
    private static String resolve(String from, String written) {
        List<String> parts = new ArrayList<>(List.of(from.split("/")));
        parts.remove(parts.size() - 1);
        if (written.startsWith("/")) {
            parts.clear();
        }
        for (String part : written.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static Map<Pattern, String> refused() {
        Map<Pattern, String> refused = new LinkedHashMap<>();
        refused.put(
                Pattern.compile("\\?\\s*(eval|eval_json|evalJson|interpret)\\b"),
                "is not for templates: text is never read as a template");
        refused.put(
                Pattern.compile("(?<![\\w)\\]])\\.now\\b"),
                "is not for templates: a page must not depend on when it is built");
        refused.put(
                Pattern.compile("\\.(get_optional_template|getOptionalTemplate)\\b"),
                "is not for templates: write <#include \"…\">");
        return refused;
    }
}
