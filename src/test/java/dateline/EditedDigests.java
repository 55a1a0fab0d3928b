package dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A digest with something of everything, and edits that change it in one place each. */
public final class EditedDigests {
    private EditedDigests() {}

    /** The digest before any edit.
     *
     * @param settings further lines of its {@code site.yml}
     */
    public static TestSite digest(String... settings) {
        List<String> all = new ArrayList<>(List.of("authors: open", "sources: open", "lists: {size: 2}"));
        all.addAll(List.of(settings));
        return new TestSite(all.toArray(String[]::new))
                .file("topics/talks.md", "name: Talks\nsummary: What is said.", "The talks, and [Seoul](topic:seoul).")
                .file("topics/seoul.md", "name: Seoul\ntype: place\nparent: korea\nsummary: A city.", "On the Han.")
                .file("topics/asia.md", "name: Asia\ntype: place", "")
                .file("topics/korea.md", "name: Korea\ntype: place\nparent: asia", "A peninsula.")
                .file("topics/busan.md", "name: Busan\ntype: place\nparent: korea", "A port.")
                .file("stories/summit.md", "name: The summit", "How it came about.")
                .file("authors/kim.md", "name: Kim Da-eun\nrole: Editor", "")
                .file("sources/port.md", "name: Port authority\nurl: https://port.example/", "")
                .file("2023/07/03/edition.md", "title: A quiet day", "See [the first talks](talks.md).")
                .asset("2023/07/03/quay.png", 1600, 900)
                .article(
                        "2023/07/02/opening",
                        "topics: [Talks]",
                        "story: summit",
                        "authors: [Kim Da-eun]",
                        "sources: [{name: Port authority, url: \"https://port.example/1\"}]",
                        "---",
                        "They met in Seoul and in Busan.")
                .article(
                        "2023/07/03/talks",
                        "topics: [Talks, Seoul]",
                        "story: summit",
                        "photo: {file: quay.png, alt: A quay.}",
                        "corrections: [{date: 2023-07-05, text: It was noon.}]",
                        "---",
                        "After [the opening](../02/opening.md) in Busan.",
                        "",
                        "![Quay](quay.png)")
                .article("2023/07/03/ships", "topics: [Busan]", "kind: brief", "section: World")
                .article("2023/07/04/signing", "topics: [Talks]", "story: summit", "dateline: SEOUL")
                .article("2023/07/05/after", "topics: [Talks]", "story: summit")
                .article("2023/07/06/echo", "topics: [Talks, Busan]", "syndication: excerpt")
                .article("2023/07/06/gone", "status: withdrawn")
                .article("2023/07/07/last", "topics: [Korea]");
    }

    /** Each changes one thing, or the first nothing. */
    public static final List<UnaryOperator<TestSite>> EDITS = List.of(
            site -> site,
            site -> site.article("2023/07/08/new", "topics: [Talks]", "story: summit"),
            site -> site.article("2023/07/03/between", "topics: [Seoul]"),
            site -> site.article("2023/07/04/signing", "title: Signed", "topics: [Talks]", "story: summit"),
            site -> site.article("2023/07/04/signing", "topics: [Busan]"),
            site -> site.article("2023/07/04/signing", "topics: [Talks]", "story: summit", "---", "In Busan."),
            site -> site.article("2023/07/04/signing", "topics: [Talks]", "draft: true"),
            site -> site.article("2023/07/04/signing", "topics: [Talks]", "slug: signed", "story: summit"),
            site -> site.article("2023/07/02/opening", "topics: [Talks]", "slug: start", "story: summit"),
            site -> site.article("2023/07/02/opening.ko", "title: 개막", "language: ko", "slug: opening-ko"),
            site -> site.article("2023/07/03/ships", "topics: [Busan]", "section: Politics"),
            site -> site.file("topics/talks.md", "name: Negotiations\nalso: [Talks]\nsummary: What is said.", ""),
            site -> site.file("topics/talks.md", "name: Talks\nsummary: Words.", "Words."),
            site -> site.file(
                    "topics/korea.md", "name: Korean Peninsula\nalso: [Korea]\ntype: place\nparent: asia", ""),
            site -> site.file("topics/busan.md", "name: Busan\ntype: place", "A port."),
            site -> site.file("topics/busan.md", "name: Busan\ntype: place\nparent: korea\nsummary: A port.", ""),
            site -> site.file("topics/incheon.md", "name: Incheon\ntype: place\nparent: korea", ""),
            site -> site.file("stories/summit.md", "name: The long summit\nended: true", "How it came about."),
            site -> site.file("authors/kim.md", "name: Kim Da-eun\nrole: Reporter", "She reports."),
            site -> site.file("sources/port.md", "name: Port authority\nurl: https://harbour.example/", "On it."),
            site -> site.file("2023/07/03/edition.md", "title: A loud day\norder: [ships, talks]", "A note."),
            site -> site.file("2023/07/03/edition.md", "number: 7", "A note."),
            site -> site.file("2023/07/03/edition.md", "title: A loud day", "See [the first talks](talks.md)."),
            site -> site.file(
                    "2023/07/03/edition.md",
                    "title: A quiet day\nsealed: 2023-07-03T09:00",
                    "See [the first talks](talks.md)."),
            site -> site.file("topics/asia.md", "name: East Asia\nalso: [Asia]\ntype: place", ""),
            site -> site.file("topics/asia.md", "name: Asia\ntype: place\nsummary: A continent.", ""),
            site -> site.article("2023/05/01/may"),
            site -> site.article("2023/05/01/may").article("2023/06/20/june"),
            site -> site.file("pages/about.md", "title: About us", "Who we are."),
            site -> site.asset("2023/07/03/quay.png", 3200, 1800),
            site -> translated(site, "opening-ko"),
            site -> translated(site, "gaemak"),
            site -> longer(site),
            site -> longer(site).article("2023/06/01/first", "story: summit"));

    /** An article in another language, which is no neighbour of its translation. */
    private static TestSite translated(TestSite site, String slug) {
        return site.article("2023/07/02/opening.ko", "date: 2023-07-02T08:00", "language: ko", "slug: " + slug)
                .article("2023/07/02/morning", "date: 2023-07-02T10:00");
    }

    /** A story of which no article shows all others. */
    private static TestSite longer(TestSite site) {
        for (int day = 10; day < 25; day++) {
            site.article("2023/06/" + day + "/part", "story: summit");
        }
        return site;
    }
}
