package dateline.check;

import dateline.article.TopicFile;
import dateline.site.Published;
import dateline.site.Topic;
import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A topic that nearly every article has. */
final class TopicOverused implements DigestRule {
    /** A young digest has few topics. */
    private static final int FEW = 20;

    @Override
    public Rule rule() {
        return Rule.TOPIC_OVERUSED;
    }

    @Override
    public void check(Newsroom newsroom, List<Sketch> sketches, Problems problems) {
        List<Published> articles = newsroom.site().articles();
        if (articles.size() < FEW) {
            return;
        }
        Map<String, Integer> uses = new TreeMap<>();
        articles.forEach(article -> article.topics().forEach(topic -> uses.merge(topic.slug(), 1, Integer::sum)));
        int most = newsroom.config().newsroom().topicShare();
        uses.forEach((slug, number) -> {
            if (number * 100L > (long) most * articles.size()) {
                Topic topic = newsroom.site().topics().get(slug).subject();
                problems.add(
                        rule(),
                        topic.file()
                                .map(TopicFile::file)
                                .map(Place::of)
                                .orElseGet(() -> TopicUnregistered.place(topic, articles)),
                        number + " of " + articles.size() + " articles have the topic \"" + topic.name() + "\"",
                        "divide it into topics below it, or use it only where an article is about it");
            }
        });
    }
}
