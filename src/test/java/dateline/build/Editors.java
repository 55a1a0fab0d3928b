package dateline.build;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A newsroom that does by chance what editors do: each edit changes the papers, or the clock, and is told in a few words.
 * The same seed does the same.
 */
final class Editors {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 26);
    private static final List<String> NAMES = List.of(
            "NATO",
            "Port authority",
            "Ferries",
            "Storms",
            "Mira Solano",
            "Harbour",
            "EU",
            "Old harbour",
            "국방부",
            "Zoë & Söhne");
    private static final List<String> WORDS = List.of(
            "Talks",
            "on",
            "the",
            "harbour",
            "ferries",
            "\\\"open\\\"",
            "again",
            "<b>now</b>",
            "storm",
            "& wind",
            "NATO",
            "한국",
            "été",
            "5%",
            "Mira Solano",
            "late",
            "fees");
    private static final List<String> SENTENCES = List.of(
            "The Port authority said so.",
            "NATO met in the Old harbour.",
            "*Mira Solano* spoke of ferries and storms.",
            "국방부는 오늘 회의를 열었다.",
            "Zoë & Söhne build ships; the EU pays.",
            "A `code` and a \"quote\" -- and more...",
            "| a | b |\n|---|---|\n| 1 | NATO |",
            "## Background\n\nIt was a storm.",
            "A note[^1].\n\n[^1]: By the EU.",
            "- one\n- two ~~three~~",
            "> The harbour is <b>open</b>.",
            "<https://example.org/x?a=1&b=2>");

    /** Keys that can be set in any article without breaking another. */
    private static final List<String> SAFE = List.of(
            "topics", "topics", "story", "authors", "sources", "kind", "section", "summary", "lead", "corrections");

    private static final List<String> KEYS = List.of(
            "date",
            "updated",
            "id",
            "slug",
            "summary",
            "section",
            "topics",
            "topics",
            "topics",
            "story",
            "story",
            "kind",
            "dateline",
            "authors",
            "sources",
            "photo",
            "lead",
            "rank",
            "language",
            "draft",
            "embargo",
            "expires",
            "corrections",
            "status",
            "aliases",
            "syndication");

    private final Random random;
    private int numbers;

    /** The sources. */
    Papers papers = new Papers();

    /** The build clock. */
    Instant now = Instant.parse("2023-07-05T09:30:00Z");

    /** Whether drafts are built. */
    boolean drafts;

    /** Something that editors do so many times more often than something else. */
    private record Edit(int weight, Function<Editors, String> work) {}

    private static final List<Edit> EDITS = List.of(
            new Edit(8, Editors::addArticle),
            new Edit(6, Editors::changeBody),
            new Edit(4, Editors::linkFromBody),
            new Edit(4, Editors::retitle),
            new Edit(14, Editors::changeKey),
            new Edit(4, Editors::deleteArticle),
            new Edit(5, Editors::moveArticle),
            new Edit(4, Editors::addTopic),
            new Edit(4, Editors::changeTopic),
            new Edit(2, Editors::deleteTopic),
            new Edit(4, Editors::changeSubject),
            new Edit(1, Editors::deleteSubject),
            new Edit(3, Editors::changeEdition),
            new Edit(3, Editors::changePage),
            new Edit(5, Editors::changeTemplate),
            new Edit(8, Editors::changeSite),
            new Edit(5, Editors::changePicture),
            new Edit(6, Editors::moveClock),
            new Edit(1, Editors::toggleDrafts),
            new Edit(6, Editors::makeMistake));

    Editors(long seed) {
        random = new Random(seed);
    }

    /** Sets up a small digest that has something of everything. */
    void setUp() {
        papers.put("site.yml", """
                title: Test Digest
                url: https://digest.example/
                zone: Asia/Seoul
                sections: [Politics, World, Sport]
                topics: open
                lists: {size: 3}
                feeds: {items: 4, content: full}
                """);
        papers.put("content/static/images/logo.svg", picture(10));
        papers.put("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n");
        papers.put("content/stories/storm.md", "---\nname: The storm\n---\nIt came in July.\n");
        papers.put("content/authors/jane.md", "---\nname: Jane Quay\nalso: [J. Quay]\n---\nWrites about ships.\n");
        papers.put("content/sources/tide.md", "---\nname: Tide office\n---\n");
        for (int i = 0; i < 3; i++) {
            addTopic();
        }
        for (int i = 0; i < 9; i++) {
            addArticle(SAFE);
        }
    }

    /** Does something that is possible now. */
    String work() {
        while (true) {
            int at = random.nextInt(EDITS.stream().mapToInt(Edit::weight).sum());
            for (Edit edit : EDITS) {
                at -= edit.weight;
                if (at < 0) {
                    String words = edit.work.apply(this);
                    if (!words.isEmpty()) {
                        return words;
                    }
                    break;
                }
            }
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            words.append(any(WORDS)).append(' ');
        }
        return words.toString().strip();
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(12));
    }

    private static String folder(LocalDate day) {
        return "content/" + day.toString().replace('-', '/') + "/";
    }

    private String time(LocalDate day) {
        return day + "T" + any(List.of("00:00", "06:15", "09:30", "12:00", "23:59"))
                + any(List.of("", "", ":30Z", ":00+09:00", ":00-05:00"));
    }

    private static String picture(int size) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size
                + "\" height=\"40\"><title>Quay</title></svg>";
    }

    private String addArticle() {
        return addArticle(KEYS);
    }

    private String addArticle(List<String> keys) {
        LocalDate day = day();
        String path = folder(day) + any(List.of("talks", "ferries", "storm", "été", "fees")) + "-" + ++numbers + ".md";
        String time = day + "T" + any(List.of("00:00", "06:15", "09:30", "12:00", "23:59"));
        papers.put(
                path,
                "---\ntitle: \"" + words() + " " + numbers + "\"\ndate: " + time + "\n---\n" + any(SENTENCES) + "\n");
        papers.append(path, any(SENTENCES));
        for (int i = random.nextInt(4); i > 0; i--) {
            set(path, any(keys));
        }
        return "add " + path;
    }

    private String changeBody() {
        String path = any(papers.articles());
        papers.append(path, any(SENTENCES));
        return "write on in " + path;
    }

    private String linkFromBody() {
        String path = any(papers.paths("content/", ".md"));
        String other = any(papers.articles());
        String slug = other.substring(other.lastIndexOf('/') + 1, other.length() - 3);
        String link = any(List.of(
                "[a](/" + other.substring(8) + ")",
                "[b](/" + other.substring(8).replace(".md", "/") + ")",
                "[c](topic:" + slug(any(papers.paths("content/topics/", ".md"))) + ")",
                "[d](story:storm)",
                "[e](author:jane) [f](/about/) [g](/2023/07/) [h](/archive/)",
                "![i](/images/logo.svg)",
                "[j](/" + other.substring(8) + "#background)",
                "[k](/topics/) ![l](/images/logo.svg \"" + slug + "\")"));
        papers.append(path, "See " + link + ".");
        return "link " + link + " in " + path;
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
    }

    private String retitle() {
        String path = any(papers.articles());
        papers.set(path, "title", "\"" + words() + " " + ++numbers + "\"");
        return "retitle " + path;
    }

    private String changeKey() {
        String path = any(papers.articles());
        return "set " + set(path, any(KEYS)) + " in " + path;
    }

    private String set(String path, String key) {
        LocalDate day = LocalDate.parse(path.substring(8, 18).replace('/', '-'));
        String value = chance(25) && !key.equals("date") ? "" : value(key, path, day);
        papers.set(path, key, value);
        return key + ": " + value;
    }

    private String value(String key, String path, LocalDate day) {
        String number = Integer.toString(random.nextInt(8));
        return switch (key) {
            case "date" -> day + "T" + any(List.of("00:00", "09:30", "12:00", "23:59"));
            case "updated" -> day.plusDays(1 + random.nextInt(2)) + "T10:00";
            case "id" -> "tag-" + number + number;
            case "slug" -> any(List.of("own-" + number, "talks-" + number));
            case "summary", "dateline" -> "\"" + words() + "\"";
            case "section" -> any(List.of("Politics", "world", "Sport"));
            case "topics" -> "[\"" + any(NAMES) + "\", \"" + any(NAMES) + "\"]";
            case "story" -> slug(any(papers.paths("content/stories/", ".md")));
            case "kind" -> any(List.of("brief", "analysis", "opinion", "live"));
            case "authors" -> any(List.of("[jane]", "[J. Quay, Max Pier]", "[Max Pier]"));
            case "sources" ->
                any(List.of(
                        "[{name: Tide office, url: \"https://tide.example/" + number + "\"}]",
                        "[Yonhap, tide]",
                        "[Yonhap]"));
            case "photo" ->
                any(List.of(
                        "{file: /images/logo.svg, alt: Quay}",
                        "{file: " + slug(path).replaceAll("\\W", "x") + ".svg, alt: \"" + words()
                                + "\", caption: Ships}"));
            case "lead", "draft" -> "true";
            case "rank" -> Integer.toString(1 + random.nextInt(9));
            case "language" -> any(List.of("ko", "de", "en"));
            case "embargo", "expires" -> time(day.plusDays(random.nextInt(4)));
            case "corrections" ->
                "[{date: " + day.plusDays(1) + ", text: \"" + words() + "\", kind: "
                        + any(List.of("corrected", "clarified", "refiled")) + "}]";
            case "status" -> any(List.of("usable", "withdrawn", "withheld"));
            case "aliases" -> "[/old/" + number + "/]";
            default -> any(List.of("excerpt", "full"));
        };
    }

    private String deleteArticle() {
        String path = any(papers.articles());
        if (papers.articles().size() < 5 || (papers.isNamed(path.substring(7), path) && chance(80))) {
            return "";
        }
        papers.files().remove(path);
        return "delete " + path;
    }

    private String moveArticle() {
        String path = any(papers.articles());
        LocalDate day =
                chance(50) ? day() : LocalDate.parse(path.substring(8, 18).replace('/', '-'));
        String other = folder(day) + "moved-" + ++numbers + ".md";
        String text = papers.files().remove(path);
        papers.put(other, text);
        papers.set(other, "date", day + "T12:00");
        papers.set(other, "updated", "");
        papers.set(other, "photo", "");
        if (chance(80)) {
            papers.replaceAll(path.substring(7), other.substring(7));
            papers.replaceAll(
                    path.substring(7).replace(".md", "/"), other.substring(7).replace(".md", "/"));
        }
        if (chance(50)) {
            papers.set(
                    other,
                    "aliases",
                    "[" + path.substring(7).replace(".md", "/").replace("é", "e") + "]");
        }
        return "move " + path + " to " + other;
    }

    private String addTopic() {
        String name = any(NAMES);
        String path =
                "content/topics/" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}]+", "-") + ".md";
        if (papers.files().containsKey(path)) {
            return "";
        }
        papers.put(path, "---\nname: \"" + name + "\"\n---\n" + any(SENTENCES) + "\n");
        return "add " + path;
    }

    private String changeTopic() {
        List<String> topics = papers.paths("content/topics/", ".md");
        if (topics.isEmpty()) {
            return "";
        }
        String path = any(topics);
        String key = any(List.of("name", "type", "also", "parent", "same-as", "summary", "aliases"));
        String value = switch (key) {
            case "name" -> "\"" + any(NAMES) + (chance(50) ? "" : " " + random.nextInt(3)) + "\"";
            case "type" -> any(List.of("theme", "person", "organization", "place", "event"));
            case "also" -> "[\"" + any(NAMES) + "\", \"storm\"]";
            case "parent" -> slug(any(topics));
            case "same-as" -> "[\"https://www.wikidata.org/wiki/Q" + random.nextInt(9) + "\"]";
            case "aliases" -> "[/old/topic-" + random.nextInt(3) + "/]";
            default -> "\"" + words() + "\"";
        };
        papers.set(path, key, key.equals("name") || chance(75) ? value : "");
        return "set " + key + ": " + value + " in " + path;
    }

    private String deleteTopic() {
        List<String> topics = papers.paths("content/topics/", ".md");
        if (topics.size() < 2) {
            return "";
        }
        String path = any(topics);
        papers.files().remove(path);
        return "delete " + path;
    }

    private String changeSubject() {
        String folder = any(List.of("stories", "authors", "sources"));
        List<String> all = papers.paths("content/" + folder + "/", ".md");
        if (all.isEmpty() || chance(25)) {
            String path = "content/" + folder + "/" + any(List.of("max-pier", "yonhap", "other")) + ".md";
            papers.put(
                    path, "---\nname: " + any(List.of("Max Pier", "Yonhap", "Other " + ++numbers)) + "\n---\nText.\n");
            return "add " + path;
        }
        String path = any(all);
        if (chance(30)) {
            papers.append(path, any(SENTENCES));
            return "write on in " + path;
        }
        if (folder.equals("stories") && chance(40)) {
            papers.set(path, "ended", chance(50) ? "true" : "");
            return "end or go on with " + path;
        }
        papers.set(path, "name", "\"" + words() + " " + ++numbers + "\"");
        return "rename what is in " + path;
    }

    private String deleteSubject() {
        List<String> all = papers.paths("content/" + any(List.of("stories", "authors", "sources")) + "/", ".md");
        if (all.isEmpty() || (papers.paths("content/stories/", ".md").equals(all) && all.size() == 1)) {
            return "";
        }
        String path = any(all);
        papers.files().remove(path);
        return "delete " + path;
    }

    private String changeEdition() {
        String path = folder(day()) + "edition.md";
        if (papers.files().containsKey(path) && chance(25)) {
            papers.files().remove(path);
            return "delete " + path;
        }
        papers.files().putIfAbsent(path, "---\n---\nThe editor's note.\n");
        String key = any(List.of("number", "order", "sealed", "title"));
        String value = switch (key) {
            case "number" -> Integer.toString(1 + random.nextInt(30));
            case "order" ->
                papers.articles().stream()
                        .filter(article -> article.startsWith(path.substring(0, 19)))
                        .map(Editors::slug)
                        .findFirst()
                        .map(slug -> "[\"" + slug + "\"]")
                        .orElse("");
            case "sealed" -> path.substring(8, 18).replace('/', '-') + "T09:30";
            default -> "\"" + words() + "\"";
        };
        papers.set(path, key, value);
        return "set " + key + ": " + value + " in " + path;
    }

    private String changePage() {
        String path = "content/pages/" + any(List.of("about", "policy", "guide/index", "guide/start")) + ".md";
        if (papers.files().containsKey(path)) {
            if (chance(20)) {
                papers.files().remove(path);
                return "delete " + path;
            }
            papers.set(path, any(List.of("title", "summary")), "\"" + words() + "\"");
            papers.set(path, "order", Integer.toString(1 + random.nextInt(9)));
            return "change " + path;
        }
        papers.put(path, "---\ntitle: \"" + words() + "\"\n---\n" + any(SENTENCES) + "\n");
        return "add " + path;
    }

    private String changeTemplate() {
        List<String> own = papers.paths("templates/", "");
        if (!own.isEmpty() && chance(40)) {
            String path = any(own);
            papers.files().remove(path);
            return "delete " + path;
        }
        String path = "templates/"
                + any(List.of(
                        "parts/footer.ftlh",
                        "topic.ftlh",
                        "extra.txt",
                        "style.css",
                        "words/en.properties",
                        "page.ftlh",
                        "feed.xml"));
        papers.put(
                path,
                switch (path.substring(path.lastIndexOf('.') + 1)) {
                    case "ftlh" ->
                        path.contains("footer")
                                ? "<#macro footer><footer>" + ++numbers + "</footer></#macro>\n"
                                : "<!doctype html><title>${head.title}</title><p>" + ++numbers + "\n";
                    case "css" -> ":root { --accent: #12345" + random.nextInt(10) + "; }\n";
                    case "properties" -> "skipToContents = Skip " + ++numbers + "\n";
                    default -> "ours " + ++numbers + "\n";
                });
        return "write " + path;
    }

    private String changeSite() {
        String key = any(List.of(
                "title",
                "tagline",
                "url",
                "zone",
                "language",
                "edition",
                "sections",
                "topics",
                "feeds",
                "lists",
                "outputs",
                "outputs",
                "menu",
                "theme",
                "markdown",
                "publisher",
                "authors"));
        String value = switch (key) {
            case "url" -> any(List.of("https://digest.example/", "https://digest.example/repo/"));
            case "zone" -> any(List.of("Asia/Seoul", "Europe/Lisbon", "America/New_York"));
            case "language" -> any(List.of("en", "de", "ko", "ar"));
            case "edition" -> any(List.of("daily", "weekly"));
            case "sections" -> any(List.of("[Politics, World, Sport]", "[World, {name: Politics, slug: pol}, Sport]"));
            case "topics", "authors" -> any(List.of("open", "open", "strict"));
            case "feeds" ->
                "{items: " + (1 + random.nextInt(6)) + ", content: " + any(List.of("full", "summary")) + "}";
            case "lists" -> "{size: " + (1 + random.nextInt(5)) + "}";
            case "outputs" ->
                any(List.of(
                        "[editions, topics, atom, sitemap]",
                        "[editions, weeks, months, years, archive, topics, stories, related, mentions, rss, redirects]",
                        "[mentions]",
                        "[]"));
            case "menu" -> "[{name: Start, url: /}, {name: More, url: /archive/}]";
            case "theme" -> "{accent: \"#00000" + random.nextInt(10) + "\"}";
            case "markdown" -> any(List.of("{html: escape}", "{typography: false}", "{html: trust}"));
            case "publisher" -> "{name: \"" + words() + "\"}";
            default -> "\"" + words() + "\"";
        };
        boolean isNeeded = List.of("title", "url", "zone", "sections", "lists").contains(key);
        papers.set("site.yml", key, !isNeeded && chance(35) ? "" : value);
        return "set " + key + ": " + papers.value("site.yml", key) + " in site.yml";
    }

    private String changePicture() {
        List<String> pictures = papers.paths("content/", ".svg");
        if (!pictures.isEmpty() && chance(50)) {
            String path = any(pictures);
            if (chance(20) && !path.endsWith("logo.svg")) {
                papers.files().remove(path);
                return "delete " + path;
            }
            papers.put(path, picture(1 + random.nextInt(90)));
            return "change " + path;
        }
        if (chance(30)) {
            String path = "content/static/" + any(List.of("data.csv", "robots.txt", "deep/er/file.bin"));
            papers.put(path, "x".repeat(random.nextInt(9)) + "\u0000\u00ff");
            return "write " + path;
        }
        String article = any(papers.articles());
        String path = article.substring(0, 19) + slug(article).replaceAll("\\W", "x") + ".svg";
        papers.put(path, picture(1 + random.nextInt(90)));
        papers.set(article, "photo", "{file: " + path.substring(19) + ", alt: A quay}");
        return "give " + article + " the photo " + path;
    }

    private String moveClock() {
        long minutes = chance(70) ? random.nextInt(36 * 60) : -random.nextInt(24 * 60);
        now = now.plus(Duration.ofMinutes(minutes));
        return "set the clock to " + now;
    }

    private String toggleDrafts() {
        drafts = !drafts;
        return drafts ? "build drafts too" : "build no drafts";
    }

    private String makeMistake() {
        String path = any(papers.paths("content/", ".md"));
        int kind = random.nextInt(13);
        switch (kind) {
            case 0 -> papers.set(path, "titel", "x");
            case 1 -> papers.set(path, "date", "2023-02-30");
            case 2 -> papers.append(path, "[x](nowhere.md)");
            case 3 -> papers.append(path, "![x](nothing.png)");
            case 4 -> papers.set(path, "title", "Wrong: here");
            case 5 -> papers.put("templates/article.ftlh", "<p>${headline");
            case 6 -> papers.put(path, "No front matter.");
            case 7 -> papers.put("templates/article.ftlh", "<p>${headlin}");
            case 8 -> papers.put(path, "---\nname: [x\ntitle: {\n---\n");
            case 9 -> papers.set("site.yml", "zone", any(List.of("Nowhere/City", "")));
            case 10 -> papers.set("site.yml", "sections", any(List.of("[]", "[Only]", "[World, world]")));
            case 11 -> papers.put("templates/words/en.properties", "minutes = {9}\nskipToContents = \\u00zz\n");
            default -> papers.put(path, "");
        }
        return "make mistake " + kind + " in " + path;
    }
}
