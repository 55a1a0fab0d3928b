package dateline.site;

import dateline.article.Article;
import dateline.article.Document;
import dateline.article.EditionFile;
import dateline.article.PageFile;
import dateline.config.SiteConfig;
import dateline.text.WebPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The whole digest as one immutable value: what is published, under which addresses, and how it hangs together.
 *
 * @param config {@code site.yml}
 * @param articles oldest first, ties by file; an article's {@code position} is its index
 * @param withdrawn articles that are notices, oldest first
 * @param editions oldest first
 * @param topics by slug; their articles include those of the topics below them
 * @param children of a topic, by its slug, in the order of their names
 * @param stories by slug
 * @param sections in the digest's order
 * @param authors by slug
 * @param outlets by slug
 * @param pages in the order of their addresses
 * @param mentions of each article, by position
 * @param related earlier articles of each article, by position
 * @param aliases old addresses and where they lead
 * @param translations groups of articles that are one in several languages, by each one's file
 * @param links what links and pictures lead to
 * @param held number of articles held back, by reason
 * @param nextChange the next instant at which the clock alone changes the site
 */
public record Site(
        SiteConfig config,
        List<Published> articles,
        List<Published> withdrawn,
        List<Edition> editions,
        Map<String, Listing<Topic>> topics,
        Map<String, List<Topic>> children,
        Map<String, Listing<Story>> stories,
        List<Listing<Section>> sections,
        Map<String, Listing<Author>> authors,
        Map<String, Listing<Outlet>> outlets,
        List<PageFile> pages,
        List<List<Mention>> mentions,
        Supplier<Related> related,
        List<Alias> aliases,
        Map<String, List<Published>> translations,
        Links links,
        Map<Held, Integer> held,
        Optional<Instant> nextChange) {

    /** An old address. */
    public record Alias(WebPath from, WebPath to, String title, Document owner, Article.Name written) {}

    /** Related earlier articles, best first. */
    public List<Published> earlier(Published article) {
        return article.isWithdrawn() ? List.of() : at(related.get().earlier(article.position()));
    }

    /** What has come since: later articles of the same matter, oldest first. */
    public List<Published> later(Published article) {
        return article.isWithdrawn() ? List.of() : at(related.get().later(article.position()));
    }

    private List<Published> at(int[] positions) {
        List<Published> list = new ArrayList<>(positions.length);
        for (int position : positions) {
            list.add(articles.get(position));
        }
        return list;
    }

    /** The file that is published as it is, by its path below {@code content/}. */
    public Optional<Asset> asset(String path) {
        return links.asset(path);
    }

    /** The latest edition with an article, or the latest of all. */
    public Optional<Edition> latestEdition() {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (!editions.get(i).articles().isEmpty()) {
                return Optional.of(editions.get(i));
            }
        }
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /** The same article in other languages, itself included; empty when there is only one. */
    public List<Published> translations(Published article) {
        return translations.getOrDefault(article.article().path(), List.of());
    }

    /** The last articles of a list that goes from the oldest on, newest first. */
    public static List<Published> newestFirst(List<Published> oldestFirst, int most) {
        int from = Math.max(0, oldestFirst.size() - most);
        List<Published> list = new ArrayList<>(oldestFirst.size() - from);
        for (int i = oldestFirst.size() - 1; i >= from; i--) {
            list.add(oldestFirst.get(i));
        }
        return list;
    }

    /** The note of an edition, when an editor wrote one. */
    public Optional<EditionFile> note(Edition edition) {
        return edition.file().filter(file -> !file.text().isEmpty());
    }
}
