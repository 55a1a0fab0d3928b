package dateline.article;

import java.util.List;

/** A Markdown file with front matter. */
public sealed interface Document permits Article, TopicFile, StoryFile, AuthorFile, SourceFile, PageFile, EditionFile {
    /** The file below {@code content/}, with {@code /} between its parts. */
    String path();

    /** What is kept in memory of its text. */
    Text text();

    /** Its headline or name; empty for an edition's note without one. */
    String title();

    /** Old addresses that lead to its page. */
    List<Article.Name> aliases();

    /** The last part of its path without the ending: {@code nato} for {@code topics/nato.md}. */
    default String fileName() {
        return path().substring(path().lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }

    /** The file relative to the site's folder, as messages name it. */
    default String file() {
        return "content/" + path();
    }
}
