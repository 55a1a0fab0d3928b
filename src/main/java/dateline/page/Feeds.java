package dateline.page;

import dateline.config.OutputKind;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;

/** The feeds of a page: their formats, media types and addresses. */
public enum Feeds {
    ATOM(OutputKind.ATOM, "application/atom+xml", "feed.xml", "Atom"),
    RSS(OutputKind.RSS, "application/rss+xml", "rss.xml", "RSS"),
    JSON(OutputKind.JSON_FEED, "application/feed+json", "feed.json", "JSON Feed");

    private final OutputKind kind;
    private final String mediaType;
    private final String file;
    private final String label;

    Feeds(OutputKind kind, String mediaType, String file, String label) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.file = file;
        this.label = label;
    }

    public OutputKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The address of the feed of a page. */
    public WebPath of(WebPath page) {
        return page.child(file);
    }

    /** Links to the feeds of a page that are made. */
    static List<Head.FeedLink> links(Context context, WebPath page, String title) {
        List<Head.FeedLink> links = new ArrayList<>();
        for (Feeds feed : values()) {
            if (context.makes(feed.kind)) {
                links.add(new Head.FeedLink(
                        feed.mediaType, context.href(feed.of(page)), title + " (" + feed.label + ")"));
            }
        }
        return links;
    }
}
