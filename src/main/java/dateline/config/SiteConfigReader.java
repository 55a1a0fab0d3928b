package dateline.config;

import dateline.config.SiteConfig.Feeds;
import dateline.config.SiteConfig.Mail;
import dateline.config.SiteConfig.Publisher;
import dateline.config.SiteConfig.Registry;
import dateline.config.SiteConfig.Rhythm;
import dateline.config.SiteConfig.Section;
import dateline.config.SiteConfig.Theme;
import dateline.markdown.MarkdownSettings;
import dateline.schema.Placed;
import dateline.schema.Values;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.Node.Mapping;
import dateline.yaml.YamlReader;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code site.yml}. However broken the file is, the result can be worked with, so that the problems of the content
 * are found in the same run.
 */
public final class SiteConfigReader {
    static final int FEED_ITEMS = 20;
    static final int LIST_SIZE = 50;
    static final List<String> WITHHOLD =
            List.of("not for sale", "no sales", "not for publication", "do not publish", "no reuse");

    private static final String FILE = "site.yml";
    private static final String NOWHERE = "https://example.org/";
    private static final Section NEWS = new Section("News", "news");

    private SiteConfigReader() {}

    /** The site's settings, with defaults for what is missing or wrong; the zone is then UTC. */
    public static Checked<SiteConfig> read(Source source) {
        Problems problems = new Problems();
        Mapping mapping = problems.take(YamlReader.read(source));
        Values values = SiteKeys.TABLE.read(mapping, problems, ZoneOffset.UTC);
        return problems.with(config(values));
    }

    /** The settings of a folder without {@code site.yml}. */
    public static Checked<SiteConfig> missing() {
        Problems problems = new Problems();
        problems.add(
                Rule.SITE_MISSING,
                Place.of(FILE),
                "there is no site.yml in the site's folder",
                "make a new digest with dateline init DIR, or name its folder with --site DIR");
        Values none = SiteKeys.TABLE.read(new Mapping(Place.of(FILE), List.of()), new Problems(), ZoneOffset.UTC);
        return problems.with(config(none));
    }

    private static SiteConfig config(Values values) {
        String title = values.get(SiteKeys.TITLE, "");
        Publisher publisher = values.get(SiteKeys.PUBLISHER, new Publisher("", "", "", ""));
        return new SiteConfig(
                title,
                values.get(SiteKeys.URL, NOWHERE),
                values.get(SiteKeys.ZONE, ZoneOffset.UTC),
                values.get(SiteKeys.TAGLINE, ""),
                values.get(SiteKeys.DESCRIPTION, ""),
                values.get(SiteKeys.LANGUAGE, "en"),
                publisher.name().isEmpty()
                        ? new Publisher(title, publisher.url(), publisher.logo(), publisher.email())
                        : publisher,
                values.get(SiteKeys.EDITION, Rhythm.DAILY),
                sections(values),
                values.get(SiteKeys.TOPICS, Registry.STRICT),
                values.get(SiteKeys.AUTHORS, Registry.OPEN),
                values.get(SiteKeys.SOURCES, Registry.OPEN),
                values.list(SiteKeys.MENU),
                values.get(SiteKeys.FEEDBACK, ""),
                values.get(SiteKeys.POLICIES, Map.of()),
                values.get(SiteKeys.SECURITY),
                values.get(SiteKeys.FEEDS, new Feeds(FEED_ITEMS, false, "")),
                mail(values, publisher),
                values.get(SiteKeys.LISTS, LIST_SIZE),
                outputs(values),
                values.get(SiteKeys.PRECOMPRESS, false),
                values.get(SiteKeys.MARKDOWN, MarkdownSettings.DEFAULT),
                values.get(SiteKeys.THEME, new Theme("", "", Optional.empty())),
                values.get(SiteKeys.PICTURES, WITHHOLD),
                values.get(SiteKeys.RULES, RuleLevels.NONE),
                values.get(SiteKeys.NEWSROOM, SiteConfig.Newsroom.DEFAULT),
                values.list(SiteKeys.WIRE));
    }

    private static Mail mail(Values values, Publisher publisher) {
        Mail mail = values.get(SiteKeys.MAIL, new Mail("", "", "", ""));
        String host = URI.create(values.get(SiteKeys.URL, NOWHERE)).getHost();
        String from = Stream.of(mail.from(), publisher.email(), "no-reply@" + host)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseThrow();
        return new Mail(
                from,
                mail.listId().isEmpty() ? host : mail.listId(),
                mail.unsubscribe().isEmpty() ? "mailto:" + from + "?subject=unsubscribe" : mail.unsubscribe(),
                mail.address());
    }

    private static List<Section> sections(Values values) {
        Map<String, Placed<Section>> bySlug = new LinkedHashMap<>();
        for (Placed<Section> section : values.list(SiteKeys.SECTIONS)) {
            Placed<Section> first = bySlug.putIfAbsent(section.value().slug(), section);
            if (first != null) {
                values.problems()
                        .add(
                                Rule.NAME_TAKEN,
                                section.place(),
                                "the section " + section.value().name() + " has the same address as "
                                        + first.value().name() + " in line "
                                        + first.place().line(),
                                "remove it, or give it a slug of its own: {name: "
                                        + section.value().name() + ", slug: …}");
            }
        }
        List<Section> sections = new ArrayList<>();
        bySlug.values().forEach(section -> sections.add(section.value()));
        return sections.isEmpty() ? List.of(NEWS) : List.copyOf(sections);
    }

    private static Set<OutputKind> outputs(Values values) {
        EnumSet<OutputKind> usual = EnumSet.allOf(OutputKind.class);
        usual.removeIf(kind -> !kind.isByDefault());
        EnumSet<OutputKind> outputs = EnumSet.noneOf(OutputKind.class);
        outputs.addAll(values.get(SiteKeys.OUTPUTS).orElse(List.of(OutputKind.DEFAULT)));
        if (outputs.remove(OutputKind.DEFAULT)) {
            outputs.addAll(usual);
        }
        return Collections.unmodifiableSet(outputs);
    }
}
