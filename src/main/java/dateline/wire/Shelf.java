package dateline.wire;

import dateline.article.Schemas;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.YamlText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where articles go: beside those that are there, never over a different one, and over an earlier version of themselves. */
public final class Shelf {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

    private final String root;
    private final ZoneId zone;
    private final TreeMap<String, Earlier> articles = new TreeMap<>();
    private final Map<String, String> others = new HashMap<>();

    /** @param root the folder of dated folders, relative to the site's: {@code content/} */
    public Shelf(String root, ZoneId zone) {
        this.root = root;
        this.zone = zone;
    }

    /** What becomes of an article. */
    public enum Action {
        NEW("new"),
        REPLACED("replaces an earlier version"),
        UNCHANGED("is there already"),
        OLDER("is older than what is there");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        /** For the report. */
        public String words() {
            return words;
        }

        /** Whether there is something to write. */
        public boolean writes() {
            return this == NEW || this == REPLACED;
        }
    }

    /**
     * An article with its place.
     *
     * @param path relative to the site's folder
     * @param text of the file
     * @param picture path of a placeholder that goes with it
     */
    public record Filed(Copy copy, String path, String text, Action action, Optional<String> picture) {
        /** The drawing that goes to {@link #picture}. */
        public String drawing() {
            return Placeholder.drawing();
        }
    }

    /** Takes an article that is there. */
    public void add(Source file) {
        Earlier.read(file)
                .ifPresentOrElse(
                        earlier -> articles.put(file.path(), earlier), () -> others.put(file.path(), file.text()));
    }

    /** Takes a path that is in use. */
    public void taken(String path) {
        others.putIfAbsent(path, "");
    }

    /** Gives an article its place. */
    public Filed place(Copy copy, Problems problems) {
        Optional<Earlier> same = articles.values().stream()
                .filter(earlier -> isSame(copy, earlier))
                .findFirst()
                .or(() -> Versions.earlier(copy, articles.values(), zone));
        Filed filed = same.map(earlier -> over(copy, earlier, problems)).orElseGet(() -> beside(copy));
        if (filed.action().writes()) {
            add(Source.of(filed.path(), filed.text()));
            filed.picture().ifPresent(this::taken);
        }
        return filed;
    }

    private Filed beside(Copy copy) {
        String folder = root + copy.day().format(FOLDER);
        String name = copy.slug();
        for (int number = 2; isTaken(folder + name); number++) {
            name = copy.slug() + "-" + number;
        }
        String path = folder + name + ".md";
        String text = text(copy, Map.of(), copy.body(), name);
        Optional<String> picture = copy.pictures() ? Optional.of(folder + name + ".svg") : Optional.empty();
        return new Filed(copy, path, text, Action.NEW, picture);
    }

    private boolean isTaken(String path) {
        return articles.containsKey(path + ".md")
                || others.containsKey(path + ".md")
                || others.containsKey(path + ".svg");
    }

    /** Whether an article was made from the same item: by its identity, its page, or its headline on the same day. */
    private boolean isSame(Copy copy, Earlier earlier) {
        if (!copy.identity().isEmpty() && !earlier.item().isEmpty()) {
            return copy.identity().equals(earlier.item());
        }
        if (!copy.identity().isEmpty() && earlier.urls().contains(copy.identity())) {
            return true;
        }
        return Versions.isNear(copy, earlier, zone)
                && !earlier.mark().isEmpty()
                && (earlier.name().equals(copy.slug())
                        || FileName.of(earlier.title()).equals(copy.slug()));
    }

    private Filed over(Copy copy, Earlier earlier, Problems problems) {
        String then = earlier.updated().isEmpty() ? earlier.date() : earlier.updated();
        String newest = copy.keys().getOrDefault("updated", copy.date());
        boolean older =
                copy.version() < earlier.version() || (copy.version() == earlier.version() && isBefore(newest, then));
        if (older) {
            problems.add(
                    Rule.WIRE_VERSION,
                    Place.of(earlier.path()),
                    "made from a later version than \"" + Plain.shown(copy.title(), 60) + "\", so it stays");
            return new Filed(copy, earlier.path(), earlier.text(), Action.OLDER, Optional.empty());
        }
        boolean newer = copy.version() > earlier.version() || isBefore(then, newest);
        boolean shorter = "excerpt".equals(copy.keys().get("syndication"))
                && earlier.keys().getOrDefault("syndication", "").contains("full");
        if (shorter && !newer) {
            return new Filed(copy, earlier.path(), earlier.text(), Action.UNCHANGED, Optional.empty());
        }
        boolean kept = !earlier.isUntouched() && !earlier.body().isBlank();
        if (kept && !Desk.mark(copy.body()).equals(earlier.mark())) {
            problems.add(
                    Rule.WIRE_EDITED,
                    Place.of(earlier.path()),
                    "its text was edited since the import, so it stays, and the new version's text is not taken over",
                    "compare the two, and take over what is new");
        }
        String body = kept ? earlier.body().replaceFirst("^\\n", "") : copy.body();
        String text = text(copy, merged(copy, earlier, kept), body, earlier.name());
        Optional<String> picture = copy.pictures() && !earlier.keys().containsKey("photo") && !kept
                ? Optional.of(earlier.path().replaceFirst("\\.md$", ".svg"))
                : Optional.empty();
        boolean unchanged = text.equals(earlier.text());
        return new Filed(
                copy,
                earlier.path(),
                text,
                unchanged ? Action.UNCHANGED : Action.REPLACED,
                picture.filter(path -> !others.containsKey(path)));
    }

    private boolean isBefore(String date, String other) {
        Optional<String> a = Instants.in(zone, date);
        Optional<String> b = Instants.of(other).flatMap(known -> Instants.in(zone, known));
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        boolean byDay = a.get().length() == 10 || b.get().length() == 10;
        return byDay
                ? Instants.day(zone, a.get()).isBefore(Instants.day(zone, b.get()))
                : Instants.instant(zone, a.get()).isBefore(Instants.instant(zone, b.get()));
    }

    /** The keys of the article that is there which stay as they are: all but those that tell the new version. */
    private Map<String, String> merged(Copy copy, Earlier earlier, boolean kept) {
        Map<String, String> keys = new HashMap<>(earlier.keys());
        List<String> news = new ArrayList<>(List.of("wire"));
        if (FileName.of(earlier.title()).equals(earlier.name())) {
            news.add("title");
        }
        for (String key : List.of("dateline", "embargo", "status", "language")) {
            if (copy.keys().containsKey(key)) {
                news.add(key);
            }
        }
        if (earlier.urls().isEmpty()
                && earlier.names().size() <= 1
                && copy.keys().getOrDefault("sources", "").contains("\n    url: ")) {
            news.add("sources"); // the address of the page has become known
        }
        if (!kept) {
            news.add("syndication");
            if (copy.keys().containsKey("summary")) {
                news.add("summary");
            }
        }
        for (String key : news) {
            String lines = keys.remove(key);
            keys.put("#" + key, lines == null ? "" : Earlier.comments(lines));
        }
        String newest = copy.keys().getOrDefault("updated", copy.date());
        if (isBefore(earlier.date(), newest) && newest.length() > 10) {
            keys.put("updated", "updated: " + newest + "\n" + Earlier.comments(keys.getOrDefault("updated", "")));
        }
        return keys;
    }

    /** The file: keys in the house order, those that stay as they were written, then the text. */
    private static String text(Copy copy, Map<String, String> kept, String body, String name) {
        StringBuilder out = new StringBuilder("---\n");
        for (String key : Schemas.keys("article")) {
            String value = copy.keys().get(key);
            if (kept.containsKey(key)) {
                out.append(kept.get(key));
            } else if (value != null) {
                out.append(key)
                        .append(value.startsWith("\n") ? ":" : ": ")
                        .append(named(value, name))
                        .append('\n');
                out.append(kept.getOrDefault("#" + key, ""));
            } else if (copy.suggested().containsKey(key) && kept.isEmpty()) {
                out.append("# ")
                        .append(key)
                        .append(": ")
                        .append(YamlText.of(copy.suggested().get(key)))
                        .append('\n');
            }
        }
        return out.append("---\n\n").append(named(body, name)).toString();
    }

    /** Gives the placeholder the name that it has beside the article. */
    private static String named(String text, String name) {
        return text.replace("file: " + Placeholder.NAME, "file: " + name + ".svg")
                .replace("](" + Placeholder.NAME + " \"", "](" + name + ".svg \"");
    }
}
