package dateline.article;

import dateline.markdown.Body;
import java.util.Optional;

/**
 * A content file that was read.
 *
 * @param document what it says; empty when not even its front matter could be found
 * @param body its text
 */
public record Content(Optional<Document> document, Body body) {}
