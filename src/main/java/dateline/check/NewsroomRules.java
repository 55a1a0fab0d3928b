package dateline.check;

import dateline.source.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the newsroom. */
final class NewsroomRules {
    static final List<TextRule> OF_TEXTS = List.of(
            new DatelineDate(),
            new SummaryMissing(),
            new PhotoCredit(),
            new SourceMissing(),
            new SourceSingle(),
            new HeadlineLength(),
            new DraftStale(),
            new EmbargoPassed(),
            new LinkText(),
            new HeadingJump(),
            new CorrectionUpdated(),
            new QuoteMarks(),
            new LeakHeld(),
            new LeakPath(),
            new LeakMail(),
            new LeakSecret());

    static final List<DigestRule> OF_DIGEST = List.of(
            new TopicUnregistered(),
            new TopicOverused(),
            new TopicSingle(),
            new EditionWords(),
            new StoryDuplicate(),
            new LeakPosition());

    private NewsroomRules() {}

    /** The rules that are looked at here. */
    static List<Rule> all() {
        return Stream.concat(
                        OF_TEXTS.stream().map(TextRule::rule),
                        OF_DIGEST.stream().map(DigestRule::rule))
                .toList();
    }
}
