package dateline.page;

import dateline.article.Document;
import dateline.text.Digest;

/** What lies in the store of documents, since memory would not hold it. */
public interface Texts {
    /** The HTML of a document's text, its holes still open. */
    String html(Document document);

    /** Changes whenever a document's file does, or the way in which it is read. */
    Digest digest(Document document);
}
