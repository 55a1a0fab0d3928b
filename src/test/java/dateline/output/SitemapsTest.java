package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.page.Page;
import dateline.page.Pages;
import dateline.text.WebPath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SitemapsTest {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** W3C Datetime, as far as pages use it. */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2}))?");

    private static TestSite digest(String... settings) {
        return new TestSite(settings)
                .file("topics/diplomacy.md", "name: Diplomacy", "Talks between states.")
                .article("2023/06/30/first", "topics: [Diplomacy]")
                .article("2023/07/02/second", "updated: 2023-07-09T10:00")
                .article("2023/07/03/third", "aliases: [/old/]")
                .article("2023/07/03/gone", "status: withdrawn")
                .article("2023/07/03/copy", "syndication: full");
    }

    @Test
    void everyListedPageStandsInExactlyOneFile() {
        TestSite site = digest();
        Made made = Made.of(site);
        List<String> listed = new ArrayList<>();
        for (String file : Made.texts(made.xml("/sitemap.xml"), "loc")) {
            String path = file.substring("https://digest.example".length());
            listed.addAll(Made.texts(made.xml(path), "loc"));
        }

        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(site.pages().all().stream()
                        .filter(page -> !page.sitemap().isEmpty())
                        .map(page -> site.context().config().absolute(page.path()))
                        .toList())
                .contains(
                        "https://digest.example/",
                        "https://digest.example/2023/06/30/first/",
                        "https://digest.example/topics/diplomacy/")
                .doesNotContain(
                        "https://digest.example/404.html",
                        "https://digest.example/old/",
                        "https://digest.example/2023/07/03/gone/",
                        "https://digest.example/2023/07/03/copy/");
    }

    @Test
    void eachMonthHasItsFileAndTheIndexItsLastChange() {
        Document index = Made.of(digest()).xml("/sitemap.xml");

        assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
        assertThat(index.getDocumentElement().getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(Made.texts(index, "loc"))
                .containsExactly(
                        "https://digest.example/sitemap-2023-06.xml",
                        "https://digest.example/sitemap-2023-07.xml",
                        "https://digest.example/sitemap-pages.xml");
        assertThat(Made.texts(index, "lastmod"))
                .startsWith("2023-06-30T12:00:00+09:00", "2023-07-09T10:00:00+09:00")
                .allMatch(DATE.asMatchPredicate());
    }

    @Test
    void aPageWithoutAKnownChangeHasNoDate() {
        TestSite site = digest();
        Document pages = Made.of(site).xml("/sitemap-pages.xml");

        assertThat(pages.getDocumentElement().getLocalName()).isEqualTo("urlset");
        assertThat(Made.texts(pages, "lastmod"))
                .allMatch(DATE.asMatchPredicate())
                .hasSize((int) site.pages().all().stream()
                        .filter(page -> page.sitemap().equals("pages")
                                && !page.changed().isEmpty())
                        .count());
    }

    @Test
    void aFullFileIsContinuedInAnother() {
        TestSite site = digest();
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            Page like = site.pages().all().get(0);
            Optional<Temporal> day = Optional.of(LocalDate.of(2023, 7, i));
            pages.add(Page.listed(new WebPath("/p" + i + "/"), like.owner(), "2023-07", day, like.view()));
        }
        Made made = new Made(Sitemaps.of(
                site.context().config(),
                new Pages(pages, List.of(), List.of(), new TreeMap<>(), Map.of(), Set.of()),
                3));

        assertThat(Made.texts(made.xml("/sitemap.xml"), "loc"))
                .containsExactly(
                        "https://digest.example/sitemap-2023-07.xml",
                        "https://digest.example/sitemap-2023-07-2.xml",
                        "https://digest.example/sitemap-2023-07-3.xml");
        assertThat(Made.texts(made.xml("/sitemap.xml"), "lastmod"))
                .containsExactly("2023-07-03", "2023-07-06", "2023-07-07");
        assertThat(Made.texts(made.xml("/sitemap-2023-07-3.xml"), "loc")).containsExactly("https://digest.example/p7/");
    }

    @Test
    void theLastChangeIsFoundAcrossDaysMomentsAndZones() {
        TestSite site = digest();
        List<Page> pages = new ArrayList<>();
        for (Temporal changed : List.<Temporal>of(
                LocalDate.of(2023, 7, 3),
                OffsetDateTime.parse("2023-07-02T20:00:00Z"),
                OffsetDateTime.parse("2023-07-03T04:00:00+09:00"))) {
            Page like = site.pages().all().get(0);
            pages.add(Page.listed(
                    new WebPath("/p" + pages.size() + "/"), like.owner(), "x", Optional.of(changed), like.view()));
        }
        Made made = new Made(Sitemaps.of(
                site.context().config(),
                new Pages(pages, List.of(), List.of(), new TreeMap<>(), Map.of(), Set.of()),
                10));

        assertThat(Made.texts(made.xml("/sitemap.xml"), "lastmod")).containsExactly("2023-07-02T20:00:00Z");
    }

    @Test
    void aNewArticleChangesItsMonthAlone() {
        Made before = Made.of(digest());
        Made after = Made.of(digest().article("2023/07/10/fourth"));

        assertThat(after.output("/sitemap-2023-06.xml").inputs().get())
                .isEqualTo(before.output("/sitemap-2023-06.xml").inputs().get());
        assertThat(after.output("/sitemap-2023-07.xml").inputs().get())
                .isNotEqualTo(before.output("/sitemap-2023-07.xml").inputs().get());
    }

    @Test
    void addressesLieUnderTheSitesPath() {
        Made made = Made.of(digest("url: https://user.example/repo/"));

        assertThat(Made.texts(made.xml("/sitemap.xml"), "loc"))
                .contains("https://user.example/repo/sitemap-2023-07.xml")
                .allMatch(loc -> loc.startsWith("https://user.example/repo/"));
        assertThat(Made.texts(made.xml("/sitemap-2023-07.xml"), "loc"))
                .contains("https://user.example/repo/2023/07/03/third/")
                .allMatch(loc -> loc.startsWith("https://user.example/repo/"));
    }
}
