package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestSite;
import dateline.config.SiteConfig.Theme;
import dateline.page.Pages;
import dateline.source.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that hosts, robots and researchers look for. */
class HostFilesTest {
    private static final String UNDER_REPO = "url: https://user.example/repo/";

    @Test
    void robotsMayReadAllAndFindTheSitemaps() {
        assertThat(Made.of(new TestSite(UNDER_REPO)).text("/robots.txt")).isEqualTo("""
                        User-agent: *
                        Allow: /

                        Sitemap: https://user.example/repo/sitemap.xml
                        Sitemap: https://user.example/repo/news-sitemap.xml
                        """);
        assertThat(Made.of(new TestSite("outputs: [robots]")).text("/robots.txt"))
                .isEqualTo("User-agent: *\nAllow: /\n");
    }

    @Test
    void anOldAddressIsRedirectedWithinTheSitesPath() {
        TestSite site = new TestSite(UNDER_REPO)
                .file("pages/about.md", "title: About\naliases: [/who-we-are.html]", "We.")
                .article("2023/07/03/talks", "aliases: [/2023/07/02/talks/, \"/päper/a:b*c/\"]");

        assertThat(Made.of(site).text("/_redirects")).isEqualTo("""
                        /repo/2023/07/02/talks/ /repo/2023/07/03/talks/ 301
                        /repo/p%C3%A4per/a%3Ab%2Ac/ /repo/2023/07/03/talks/ 301
                        /repo/who-we-are.html /repo/about/ 301
                        """);
    }

    /** So no redirect can lead to another one, or to itself. */
    @Test
    void anOldAddressIsNeitherThatOfAPageNorOfAnotherOldOne() {
        TestSite site = new TestSite()
                .article("2023/07/03/loop", "aliases: [/2023/07/03/loop/]")
                .article("2023/07/03/chain", "aliases: [/2023/07/03/loop/index.html, /Old/]")
                .article("2023/07/03/twice", "aliases: [/old/]");

        assertThat(Pages.of(site.context(), site.documents(), Map.of()).problems())
                .allMatch(problem -> problem.rule() == Rule.URL_TAKEN)
                .extracting(problem -> problem.place().toString())
                .containsExactlyInAnyOrder(
                        "content/2023/07/03/loop.md:4:11",
                        "content/2023/07/03/chain.md:4:11",
                        "content/2023/07/03/twice.md:4:11");
    }

    @Test
    void anArticleThatIsHeldBackRedirectsNothing() {
        TestSite site = new TestSite().article("2023/07/03/talks", "aliases: [/old/]", "draft: true");

        assertThat(Made.of(site).outputs()).extracting(Output::path).doesNotContain(Redirects.PATH);
    }

    @Test
    void theSecurityPolicyIsThatOfThePages() throws IOException {
        String head;
        try (InputStream file = getClass().getResourceAsStream("/dateline/theme/parts/head.ftlh")) {
            head = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String ofPages = Headers.POLICY.replace("; frame-ancestors 'none'", "");

        assertThat(Headers.POLICY).endsWith("; frame-ancestors 'none'").startsWith("default-src 'none'; ");
        assertThat(head).contains("content=\"" + ofPages + "\"");
        assertThat(Made.of(new TestSite()).text("/_headers"))
                .contains("\n/*/\n  Content-Security-Policy: " + Headers.POLICY + "\n")
                .contains(
                        "  X-Content-Type-Options: nosniff\n", "  Referrer-Policy: strict-origin-when-cross-origin\n");
    }

    @Test
    void headersKeepTheHostsLimits() {
        TestSite site = new TestSite(UNDER_REPO);
        for (int i = 0; i < 200; i++) {
            site.asset("static/graphic-" + i + ".html", 0, 0);
        }
        List<String> lines = Made.of(site).text("/_headers").lines().toList();
        List<String> rules = lines.stream().filter(line -> line.startsWith("/")).toList();

        assertThat(rules)
                .hasSizeLessThanOrEqualTo(100)
                .doesNotHaveDuplicates()
                .allMatch(rule -> rule.startsWith("/repo/"));
        assertThat(lines).allMatch(line -> line.length() <= 2_000);
        assertThat(lines).allMatch(line -> line.startsWith("/") || line.matches("  [A-Za-z-]+: .+"));
    }

    /** By the rules of Cloudflare Pages, which joins values, and of Netlify, where the later rule wins. */
    @ParameterizedTest
    @CsvSource({
        "/repo/, pages",
        "/repo/2023/07/03/, pages",
        "/repo/2023/07/03/talks/, pages",
        "/repo/map.svg, pages",
        "/repo/quiz.html, pages",
        "/repo/quiz, pages",
        "/repo/2023/07/03/seat%20map.htm, pages",
        "/repo/2023/07/03/seat%20map, pages",
        "/repo/own/, pages",
        "/repo/2023/07/03/email.html, letters",
        "/repo/2023/07/03/email, letters"
    })
    void everyDocumentHasOneSecurityPolicyOnEveryHost(String address, String kind) {
        List<String> joined = new ArrayList<>();
        List<String> later = new ArrayList<>();
        String rule = "";
        TestSite site = new TestSite(UNDER_REPO)
                .asset("static/quiz.html", 0, 0)
                .asset("static/own/index.html", 0, 0)
                .asset("2023/07/03/seat map.htm", 0, 0);
        for (String line : Made.of(site).text("/_headers").lines().toList()) {
            if (line.startsWith("/")) {
                rule = line;
            } else if (line.startsWith("  Content-Security-Policy: ")) {
                String policy = line.substring("  Content-Security-Policy: ".length());
                if (address.matches(rule.replace(".", "\\.").replace("*", ".*"))) {
                    joined.add(policy);
                }
                String netlify = rule.replaceFirst("/$", "").replace(".", "\\.").replace("/*/", "/?.*/");
                if (address.matches(netlify.replaceFirst("/\\*$", "/?.*") + "/?")) {
                    later.add(policy);
                }
            }
        }
        String policy = kind.equals("pages") ? Headers.POLICY : Headers.POLICY_OF_LETTERS;

        assertThat(joined).containsExactly(policy);
        assertThat(later).last().isEqualTo(policy);
    }

    /** Hosts join the values of a header that two rules set. */
    @Test
    void noTwoRulesSetAHeaderForOneFile() {
        List<String> everywhere = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        List<String> current = elsewhere;
        for (String line : Made.of(new TestSite()).text("/_headers").lines().toList()) {
            if (line.startsWith("/")) {
                current = line.equals("/*") ? everywhere : elsewhere;
            } else {
                current.add(line.strip().split(":")[0]);
            }
        }

        assertThat(everywhere).doesNotHaveDuplicates().doesNotContainAnyElementsOf(elsewhere);
    }

    @Test
    void feedsHaveTheirMediaTypesWhereverTheyLie() {
        assertThat(Made.of(new TestSite(UNDER_REPO)).text("/_headers"))
                .contains("/repo/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n")
                .contains("/repo/*/rss.xml\n  Content-Type: application/rss+xml; charset=utf-8\n")
                .contains("/repo/*/feed.json\n  Content-Type: application/feed+json; charset=utf-8\n");
        assertThat(Made.of(new TestSite("outputs: [headers, atom]")).text("/_headers"))
                .contains("atom+xml")
                .doesNotContain("rss", "json");
    }

    @Test
    void securityTextSaysWhomToTell() {
        TestSite site = new TestSite(
                "security: {contact: security@digest.example, expires: 2031-01-01, policy: \"https://digest.example/s/\"}");

        assertThat(site.problems()).isEmpty();
        assertThat(Made.of(site).text("/.well-known/security.txt")).isEqualTo("""
                        Contact: mailto:security@digest.example
                        Expires: 2031-01-01T00:00:00Z
                        Canonical: https://digest.example/.well-known/security.txt
                        Policy: https://digest.example/s/
                        Preferred-Languages: en
                        """);
    }

    @Test
    void theStylesheetTakesTheColoursThatAreSet() {
        assertThat(Stylesheet.of("a {}", new Theme("", "", Optional.empty()))).isEqualTo("a {}");
        assertThat(Stylesheet.of("a {}", new Theme("#123456", "", Optional.empty())))
                .startsWith("a {}")
                .contains("(prefers-color-scheme: light)", "--accent: #123456;")
                .doesNotContain("dark");
        assertThat(Stylesheet.of("a {}", new Theme("#123456", "#abcdef", Optional.empty())))
                .contains("--accent: #123456;", "(prefers-color-scheme: dark)", "--accent: #abcdef;");
    }
}
