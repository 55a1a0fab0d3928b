package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A page on the same grounds has the same record: shown on a digest with something of everything, changed in one place. */
class GroundsTest {
    private static TestSite digest() {
        return new TestSite("authors: open", "sources: open", "lists: {size: 2}")
                .file("topics/talks.md", "name: Talks\nsummary: What is said.", "The talks, and [Seoul](topic:seoul).")
                .file("topics/seoul.md", "name: Seoul\ntype: place\nparent: korea\nsummary: A city.", "On the Han.")
                .file("topics/korea.md", "name: Korea\ntype: place", "A peninsula.")
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

    private static final List<UnaryOperator<TestSite>> EDITS = List.of(
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
            site -> site.file("topics/korea.md", "name: Korean Peninsula\nalso: [Korea]\ntype: place", ""),
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

    /** What the pages of a digest stand on, and what they say, by path. */
    private record Stand(Digest grounds, Digest record) {}

    private static Map<String, Stand> stands(TestSite site) {
        Map<String, Stand> stands = new TreeMap<>();
        for (Page page : site.pages().all()) {
            page.grounds()
                    .ifPresent(grounds -> stands.put(
                            page.path().value(),
                            new Stand(grounds.get(), Fingerprint.of(page.view().get()))));
        }
        return stands;
    }

    @Test
    void onTheSameGroundsAPageSaysTheSame() {
        List<Map<String, Stand>> all =
                EDITS.stream().map(edit -> stands(edit.apply(digest()))).toList();
        Map<String, Map<Digest, Digest>> known = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int edit = i;
            all.get(i).forEach((path, stand) -> {
                Digest before = known.computeIfAbsent(path, none -> new HashMap<>())
                        .putIfAbsent(stand.grounds(), stand.record());
                if (before != null && !before.equals(stand.record())) {
                    broken.add(path + " after edit " + edit);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void mostPagesOfAnEditKeepTheirGrounds() {
        Map<String, Stand> before = stands(digest());
        Map<String, Stand> after = stands(EDITS.get(3).apply(digest()));
        List<String> moved = before.keySet().stream()
                .filter(path ->
                        !before.get(path).grounds().equals(after.get(path).grounds()))
                .toList();
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(moved).contains("/2023/07/04/signing/", "/topics/talks/").doesNotContain("/2023/07/07/last/");
        assertThat(moved).hasSizeLessThan(before.size() / 2);
    }
}
