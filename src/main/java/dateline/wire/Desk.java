package dateline.wire;

import dateline.config.SiteConfig;
import dateline.config.WireProfile;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Digest;
import dateline.yaml.YamlText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the article of one item: every part gets its place, and every place a row in the report. */
final class Desk {
    private final Item item;
    private final WireProfile profile;
    private final Registry registry;
    private final Wishes wishes;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, String> suggested = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Aside> dropped;
    private final List<Aside> left;

    private Desk(Item item, WireProfile profile, Registry registry, Wishes wishes) {
        this.item = item;
        this.profile = profile;
        this.registry = registry;
        this.wishes = wishes;
        this.dropped = new ArrayList<>(item.dropped());
        this.left = new ArrayList<>(item.left());
    }

    /** The article; empty when the item lacks a headline or a date, which is then a problem. */
    static Optional<Copy> edit(
            Item item, String path, WireProfile profile, Registry registry, Wishes wishes, Problems problems) {
        return new Desk(item, profile, registry, wishes).edit(path, problems);
    }

    private Optional<Copy> edit(String path, Problems problems) {
        Optional<Told> title = item.first(Part.TITLE);
        if (title.isEmpty()) {
            problems.add(
                    Rule.WIRE_ITEM,
                    new Place(path, item.line(), 0),
                    "the item that starts here has no headline",
                    "write one in a line above its text");
            return Optional.empty();
        }
        Optional<Told> date = date();
        if (date.isEmpty()) {
            String stamp = item.left().stream()
                    .filter(aside -> aside.why().startsWith("there is no such"))
                    .map(aside -> "; line " + aside.line() + " is \"" + Plain.shown(aside.text(), 60) + "\"")
                    .findFirst()
                    .orElse("");
            Optional<Aside> shared = item.left().stream()
                    .filter(aside -> SharedName.in(aside.text()).isPresent())
                    .findFirst();
            if (shared.isPresent()) {
                SharedName name = SharedName.in(shared.get().text()).orElseThrow();
                problems.add(
                        Rule.WIRE_ITEM,
                        new Place(path, shared.get().line(), 0),
                        "\"" + Plain.shown(title.get().value(), 60) + "\" has no date that can be read: " + name.why(),
                        "write the offset in place of " + name.name()
                                + ", or give the service a profile with its zone, under wire: in site.yml");
                return Optional.empty();
            }
            problems.add(
                    Rule.WIRE_ITEM,
                    new Place(path, title.get().line(), 0),
                    "\"" + Plain.shown(title.get().value(), 60) + "\" has no date that can be read" + stamp,
                    item.first(Part.DATELINE_DATE)
                            .map(day -> "its dateline says " + day.value()
                                    + " and no year; give the date: --date 2023-07-03")
                            .orElse("give one: --date 2023-07-03T16:30"));
            return Optional.empty();
        }
        text("title", title.get());
        put("date", date.get().value(), date.get());
        updated(date.get());
        Optional<String> summary = summary();
        section();
        subjects();
        item.first(Part.KIND).ifPresent(kind -> put("kind", kind.value(), kind));
        item.first(Part.DATELINE).ifPresent(dateline -> text("dateline", dateline));
        checkDateline(date.get());
        new AuthorsKey(item, profile, registry, rows, dropped, left).add(keys);
        String agency = sources(date.get());
        PhotoKey.add(item, wishes.full(), keys, rows, dropped);
        language();
        later("embargo", Part.EMBARGO, date.get());
        later("expires", Part.EXPIRES, date.get());
        item.first(Part.STATUS).ifPresent(status -> put("status", status.value(), status));
        String syndication = wishes.full() ? "full" : "excerpt";
        rows.add(new Row("syndication", syndication, 0, Sure.CERTAIN, wishes.full() ? "--full" : "without --full"));
        keys.put("syndication", syndication);
        String body = BodyText.of(item, summary, wishes.full(), rows);
        String identity = wire(body);
        return Optional.of(new Copy(
                title.get().line(),
                Instants.day(zone(), date.get().value()),
                FileName.of(title.get().value()),
                keys,
                suggested,
                body,
                wishes.full() && !item.captions().isEmpty(),
                identity,
                version(),
                agency,
                title.get().value(),
                date.get().value(),
                rows,
                dropped,
                left));
    }

    private ZoneId zone() {
        return registry.config().zone();
    }

    private ZoneId theirZone() {
        return profile.zone().orElse(zone());
    }

    private Optional<Told> date() {
        for (Told told : item.all(Part.DATE)) {
            Optional<String> date = Instants.in(theirZone(), told.value()).filter(Instants::isUsable);
            if (date.isPresent()) {
                boolean named = date.get().length() == 10 || told.value().matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$");
                String how = named ? told.how() : "in " + theirZone() + ", the zone of " + owner();
                return Optional.of(new Told(date.get(), told.line(), told.sure(), how));
            }
        }
        return wishes.date()
                .flatMap(date -> Instants.in(theirZone(), date))
                .map(date -> new Told(date, 0, Sure.CERTAIN, "--date"));
    }

    private String owner() {
        return profile.zone().isPresent() ? "the profile " + profile.name() : "the site";
    }

    private void updated(Told date) {
        Instant first = Instants.instant(zone(), date.value());
        item.all(Part.UPDATED).stream()
                .flatMap(told -> Instants.in(theirZone(), told.value())
                        .filter(Instants::isUsable)
                        .map(value -> new Told(value, told.line(), told.sure(), told.how()))
                        .stream())
                .filter(told -> Instants.instant(zone(), told.value()).isAfter(first))
                .findFirst()
                .ifPresent(told -> put("updated", told.value(), told));
    }

    private void later(String key, Part part, Told date) {
        Optional<Told> told = item.first(part);
        Optional<String> value =
                told.flatMap(given -> Instants.in(theirZone(), given.value())).filter(Instants::isUsable);
        boolean fits = value.isPresent()
                && (part == Part.EMBARGO
                        || Instants.instant(zone(), value.get()).isAfter(Instants.instant(zone(), date.value())));
        if (fits) {
            put(key, value.get(), told.get());
        } else if (told.isPresent()) {
            left.add(new Aside(told.get().line(), told.get().value(), key + " that cannot be"));
        }
    }

    /** The summary that stands in for a missing lede, once it has its row. */
    private Optional<String> summary() {
        Optional<Told> given = item.first(Part.SUMMARY);
        Optional<Block.Words> lede = item.lede();
        if (given.isEmpty()
                || (lede.isPresent() && isSame(given.get().value(), lede.get().plain()))) {
            lede.ifPresent(words -> rows.add(new Row(
                    "summary",
                    words.plain(),
                    words.line(),
                    Sure.CERTAIN,
                    "the first paragraph, which counts without a key")));
            return Optional.empty();
        }
        if (wishes.full() && lede.isPresent()) {
            text("summary", given.get());
            return Optional.empty();
        }
        rows.add(Row.of("summary", given.get()));
        return Optional.of(given.get().value());
    }

    private static boolean isSame(String summary, String lede) {
        String a = Plain.squeezed(summary);
        String b = Plain.squeezed(lede);
        return a.isEmpty() || b.startsWith(a) || a.startsWith(b);
    }

    private void section() {
        for (Told label : item.all(Part.LABEL)) {
            Optional<String> mapped = profile.sections().entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(label.value()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            Optional<SiteConfig.Section> section = registry.section(mapped.orElse(label.value()));
            if (section.isPresent()) {
                String how = "the label " + label.value();
                put(
                        "section",
                        YamlText.of(section.get().name()),
                        new Told(
                                section.get().name(),
                                label.line(),
                                mapped.isPresent() ? Sure.CERTAIN : label.sure(),
                                how));
                return;
            }
        }
        String first = registry.config().sections().get(0).name();
        item.first(Part.LABEL)
                .ifPresentOrElse(
                        label -> {
                            rows.add(new Row(
                                    "section",
                                    first,
                                    label.line(),
                                    Sure.GUESS,
                                    "the first one: no section is called " + label.value()));
                            left.add(new Aside(
                                    label.line(),
                                    label.value(),
                                    "a label without a section: map it under wire: in site.yml"));
                        },
                        () -> rows.add(
                                new Row("section", first, 0, Sure.GUESS, "the first one: the input names none")));
    }

    private void subjects() {
        Subjects subjects = Subjects.of(item, registry);
        if (!subjects.topics().isEmpty()) {
            keys.put(
                    "topics",
                    YamlText.of(subjects.topics().stream().map(Told::value).toList()));
        }
        subjects.topics().forEach(topic -> rows.add(Row.of("topics", topic)));
        subjects.more()
                .forEach(
                        topic -> dropped.add(new Aside(0, topic, "another topic that the text names, if you want it")));
        subjects.unused().stream()
                .filter(word -> item.all(Part.LABEL).stream()
                        .noneMatch(label -> label.value().equals(word.value())))
                .forEach(word -> left.add(new Aside(word.line(), word.value(), "a keyword that is no topic here")));
        subjects.story().ifPresent(story -> {
            suggested.put("story", story.value());
            rows.add(new Row(
                    "story", story.value(), story.line(), Sure.GUESS, "suggested as a comment: " + story.how()));
        });
    }

    private void checkDateline(Told date) {
        item.first(Part.DATELINE_DAY).ifPresent(filed -> {
            LocalDate day = LocalDate.parse(filed.value());
            LocalDate stamp = LocalDate.parse(date.value().substring(0, 10));
            if (day.equals(stamp)) {
                dropped.add(new Aside(
                        filed.line(),
                        item.value(Part.DATELINE_DATE),
                        "the day of the dateline, which is that of date"));
            } else {
                left.add(new Aside(
                        filed.line(),
                        item.value(Part.DATELINE_DATE),
                        "the dateline's day is " + day + ", the date's is " + stamp));
            }
        });
    }

    /** Names the lead source, and returns it. */
    private String sources(Told date) {
        Told told = item.first(Part.AGENCY)
                .map(agency -> !profile.agency().isEmpty() && Agencies.isCredit(profile, agency.value())
                        ? new Told(profile.agency(), agency.line(), agency.sure(), agency.value() + " " + agency.how())
                        : agency)
                .or(() -> profile.agency().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Told.likely(profile.agency(), 0, "the profile " + profile.name())))
                .or(() -> url().flatMap(url ->
                        Links.host(url.value()).map(host -> Told.guess(host, url.line(), "the host of its page"))))
                .orElse(Told.guess("", 0, ""));
        if (told.value().isEmpty()) {
            rows.add(new Row(
                    "sources", "none", 0, Sure.GUESS, "the input names none; --profile or a line in the article can"));
            return "";
        }
        String name = registry.source(told.value()).map(source -> source.name()).orElse(told.value());
        Optional<Told> url = url();
        StringBuilder yaml = new StringBuilder("\n  - name: " + YamlText.of(name));
        url.ifPresent(address -> yaml.append("\n    url: ").append(YamlText.of(address.value())));
        yaml.append("\n    date: ").append(date.value(), 0, 10);
        boolean strict = registry.config().sources() == SiteConfig.Registry.STRICT;
        if (strict && registry.source(name).isEmpty()) {
            left.add(new Aside(told.line(), name, "a source without a file under content/sources/"));
            return name;
        }
        keys.put("sources", yaml.toString());
        rows.add(new Row("sources.name", name, told.line(), told.sure(), told.how()));
        url.ifPresentOrElse(
                address -> rows.add(Row.of("sources.url", address)),
                () -> rows.add(new Row(
                        "sources.url", "", 0, Sure.GUESS, "the input has no link to its page; --url gives one")));
        return name;
    }

    /** The page of the item. */
    private Optional<Told> url() {
        return item.first(Part.URL).or(() -> wishes.url().map(address -> new Told(address, 0, Sure.CERTAIN, "--url")));
    }

    private void language() {
        boolean hangul = item.value(Part.TITLE).codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
        Told told = item.first(Part.LANGUAGE)
                .orElse(
                        hangul
                                ? Told.likely("ko", 0, "the headline is in Hangul")
                                : Told.likely(profile.language(), 0, "the profile " + profile.name()));
        String base = registry.config().language().replaceFirst("-.*", "");
        boolean same =
                told.value().isEmpty() || told.value().replaceFirst("-.*", "").equalsIgnoreCase(base);
        if (!same && told.value().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            put("language", told.value(), told);
        }
    }

    /** What the next import must know, and the identity that it will look for. */
    private String wire(String body) {
        List<String> parts = new ArrayList<>();
        item.first(Part.ITEM).ifPresent(told -> {
            parts.add("item: " + YamlText.inList(told.value()));
            rows.add(Row.of("wire.item", told));
        });
        item.first(Part.VERSION)
                .filter(told -> told.value().matches("0|[1-9][0-9]{0,8}"))
                .ifPresent(told -> {
                    parts.add("version: " + told.value());
                    rows.add(Row.of("wire.version", told));
                });
        item.first(Part.NOTE).ifPresent(told -> {
            parts.add("note: " + YamlText.inList(told.value()));
            rows.add(Row.of("wire.note", told));
        });
        item.first(Part.URGENCY).filter(told -> told.value().matches("[1-9]")).ifPresent(told -> {
            parts.add("urgency: " + told.value());
            rows.add(Row.of("wire.urgency", told));
        });
        parts.add("text: \"" + mark(body) + "\"");
        keys.put("wire", "{" + String.join(", ", parts) + "}");
        return item.first(Part.ITEM).or(this::url).map(Told::value).orElse("");
    }

    /** What tells later whether a text was edited. */
    static String mark(String body) {
        return Digest.of(body.strip()).toString().substring(0, 8);
    }

    private int version() {
        String version = item.value(Part.VERSION);
        return version.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
    }

    /** Puts words that are shown as they stand: a dash of two hyphens is made one, as it is in the text of an article. */
    private void text(String key, Told told) {
        boolean typed = registry.config().markdown().typography();
        String words = typed ? told.value().replace(" -- ", " – ") : told.value();
        put(key, YamlText.of(words), new Told(words, told.line(), told.sure(), told.how()));
    }

    private void put(String key, String yaml, Told told) {
        keys.put(key, yaml);
        rows.add(Row.of(key, told));
    }
}
