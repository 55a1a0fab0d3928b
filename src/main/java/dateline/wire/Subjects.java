package dateline.wire;

import dateline.article.StoryFile;
import dateline.article.TopicFile;
import dateline.markdown.Body;
import dateline.markdown.LargeStackThreads;
import dateline.markdown.Markdown;
import dateline.site.Mention;
import dateline.site.Mentions;
import dateline.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an item is about, in the digest's own names.
 *
 * @param topics by name, the surest first
 * @param more topics that the text names too
 * @param story slug of the story that the text names
 * @param unused the source's keywords that are no names here
 */
record Subjects(List<Told> topics, List<String> more, Optional<Told> story, List<Told> unused) {
    private static final int MOST = 6;
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    static Subjects of(Item item, Registry registry) {
        Map<String, Told> found = new LinkedHashMap<>();
        List<Told> unused = new ArrayList<>();
        for (Told keyword : item.all(Part.KEYWORD)) {
            Optional<TopicFile> topic = registry.topic(keyword.value());
            if (topic.isPresent()) {
                found.putIfAbsent(
                        topic.get().slug(), new Told(topic.get().name(), keyword.line(), Sure.CERTAIN, "a keyword"));
            } else {
                unused.add(keyword);
            }
        }
        Mentions names = Mentions.of(registry.topics());
        for (String text : texts(item)) {
            for (Mention mention : names.in(read(text, registry))) {
                registry.topic(mention.topic())
                        .ifPresent(topic -> found.putIfAbsent(
                                topic.slug(), Told.likely(topic.name(), line(item, topic), "named in the text")));
            }
        }
        List<Told> all = List.copyOf(found.values());
        return new Subjects(
                all.subList(0, Math.min(MOST, all.size())),
                all.stream().skip(MOST).map(Told::value).toList(),
                story(item, registry),
                List.copyOf(unused));
    }

    /** The headline, the lede and the whole, so that what leads is found first. */
    private static List<String> texts(Item item) {
        StringBuilder whole = new StringBuilder();
        for (Block block : item.text()) {
            if (block instanceof Block.Words words) {
                whole.append(words.markdown()).append("\n\n");
            }
        }
        String title = Plain.escaped(item.value(Part.TITLE));
        String lede = item.lede().map(Block.Words::markdown).orElse(Plain.escaped(item.value(Part.SUMMARY)));
        return List.of(title, lede, whole.toString());
    }

    private static Body read(String markdown, Registry registry) {
        Source source = Source.of("", markdown);
        return LargeStackThreads.map(
                        List.of(source),
                        1,
                        DEADLINE,
                        text -> Markdown.read(text, 0, registry.config().markdown())
                                .value(),
                        text -> Body.EMPTY)
                .get(0);
    }

    /** The line that names a topic first; 0 when line ends or markup hide it. */
    private static int line(Item item, TopicFile topic) {
        List<String> names = new ArrayList<>(List.of(topic.name()));
        topic.also().forEach(also -> names.add(also.text()));
        if (names.stream().anyMatch(item.value(Part.TITLE)::contains)) {
            return item.first(Part.TITLE).orElseThrow().line();
        }
        for (Block block : item.text()) {
            if (block instanceof Block.Words words && names.stream().anyMatch(words.plain()::contains)) {
                return words.line();
            }
        }
        return 0;
    }

    /** The running story whose name the text has in it, or most of whose words the headline has. */
    private static Optional<Told> story(Item item, Registry registry) {
        String text = Plain.squeezed(String.join(" ", texts(item)));
        List<String> headline = words(item.value(Part.TITLE) + " "
                + item.lede().map(Block.Words::plain).orElse(""));
        Told best = null;
        double most = 0.6;
        for (StoryFile story : registry.stories()) {
            List<String> wanted = words(story.name());
            long hits = wanted.stream().filter(headline::contains).count();
            double share = wanted.isEmpty() ? 0 : (double) hits / wanted.size();
            String name = Plain.squeezed(story.name().replaceFirst("^(The|A|An) ", ""));
            boolean named = name.length() > 3 && text.contains(name);
            double score = named ? 1 + name.length() / 1000.0 : hits >= 2 ? share : 0;
            if (!story.ended() && score > most) {
                most = score;
                String how = named ? "the text names it" : "the headline and the lede share words with its name";
                best = Told.guess(
                        story.slug(), item.first(Part.TITLE).map(Told::line).orElse(0), how);
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> words(String text) {
        return java.util.Arrays.stream(
                        Plain.line(text).toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
    }
}
