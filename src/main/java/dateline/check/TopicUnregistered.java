package dateline.check;

import dateline.article.Article;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Topic;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Slug;
import java.util.List;

/** A topic that articles keep naming and no file describes. */
final class TopicUnregistered implements DigestRule {
    private static final int FEW = 3;

    @Override
    public Rule rule() {
        return Rule.TOPIC_UNREGISTERED;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        Site site = newsroom.site();
        site.topics().forEach((slug, listing) -> {
            if (listing.subject().file().isEmpty() && listing.articles().size() >= FEW) {
                problems.add(
                        rule(),
                        place(listing.subject(), listing.articles()),
                        "the topic \"" + listing.subject().name() + "\" has "
                                + listing.articles().size() + " articles and no file",
                        "write content/topics/"
                                + Slug.fileName(listing.subject().name()) + ".md");
            }
        });
    }

    /** Where an article names a topic first. */
    static Place place(Topic topic, List<Published> articles) {
        for (Published published : articles) {
            Article article = published.article();
            for (Article.Name name : article.topics()) {
                if (Slug.of(name.text()).equals(topic.slug()) || name.text().equals(topic.name())) {
                    return name.in(article.file());
                }
            }
        }
        return Place.of(articles.get(0).article().file());
    }
}
