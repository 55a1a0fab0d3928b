package dateline.serve;

import java.util.Locale;
import java.util.Map;

/** The media types of published files, by the end of their names (IANA's registry). */
final class MediaTypes {
    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    private static final String UNKNOWN = "application/octet-stream";
    private static final String JSON = "application/json";

    private static final Map<String, String> NAMES = Map.of(
            "feed.xml", "application/atom+xml; charset=utf-8",
            "rss.xml", "application/rss+xml; charset=utf-8",
            "feed.json", "application/feed+json",
            "opensearch.xml", "application/opensearchdescription+xml; charset=utf-8",
            "_headers", TEXT,
            "_redirects", TEXT);

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", JSON),
            Map.entry("map", JSON),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", TEXT),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("vtt", "text/vtt; charset=utf-8"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("wasm", "application/wasm"));

    private MediaTypes() {}

    /** The type of a file. */
    static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.getOrDefault(ending, UNKNOWN);
    }
}
