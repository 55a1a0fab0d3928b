package dateline.page;

import java.util.List;

/** The topics of one type as a tree. */
@Meaning("the topics of one type as a tree")
public record TopicGroup(
        @Meaning("type: theme, person …") String type,
        @Meaning("type as a heading: Themes, People …") String label,

        @Meaning("topics without a parent of the same type, by name")
        List<TopicNode> topics) {

    /** A topic and those below it. */
    @Meaning("a topic and those below it")
    public record TopicNode(
            @Meaning("the topic") TopicLink topic,
            @Meaning("one sentence; may be empty") String summary,
            @Meaning("topics below it") List<TopicNode> children) {}
}
