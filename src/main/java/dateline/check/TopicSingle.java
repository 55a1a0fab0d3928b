package dateline.check;

import dateline.article.TopicFile;
import dateline.site.Published;
import dateline.site.Site;
import dateline.site.Topic;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.time.LocalDate;
import java.util.List;

/** A theme that came up once and never again. */
final class TopicSingle implements DigestRule {
    private static final int DAYS = 30;

    @Override
    public Rule rule() {
        return Rule.TOPIC_SINGLE;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        Site site = newsroom.site();
        if (site.articles().isEmpty()) {
            return;
        }
        LocalDate latest = site.articles().get(site.articles().size() - 1).day();
        site.topics().forEach((slug, listing) -> {
            Topic topic = listing.subject();
            boolean alone = topic.type() == TopicFile.Type.THEME
                    && listing.articles().size() == 1
                    && site.children().getOrDefault(slug, List.of()).isEmpty();
            if (alone && listing.articles().get(0).day().isBefore(latest.minusDays(DAYS))) {
                Published only = listing.articles().get(0);
                problems.add(
                        rule(),
                        topic.file()
                                .map(TopicFile::file)
                                .map(Place::of)
                                .orElseGet(() -> TopicUnregistered.place(topic, listing.articles())),
                        "the topic \"" + topic.name() + "\" has one article, of " + only.day(),
                        "join it with another topic, whose also: then keeps its name");
            }
        });
    }
}
