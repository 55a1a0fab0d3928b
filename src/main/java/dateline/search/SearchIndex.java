package dateline.search;

import com.google.gson.Gson;
import dateline.article.Article;
import dateline.page.Context;
import dateline.site.Addresses;
import dateline.site.Published;
import dateline.text.Digest;
import dateline.text.WebPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The index of a digest as files, without a server: {@code /search/index.json} lists the segments, newest first; each has a folder
 * with its directory, its shards and its cards. A script reads those that a question needs.
 *
 * <p>Which files there are follows from what is known of the articles anyway. Their texts are only read for a segment of which some file
 * must be made; all files of a segment are made together.
 */
public final class SearchIndex {
    /** Bytes that a shard is meant to have at the most; twice as many in large segments, whose directories would grow too long. */
    private static final int TEXT_SHARD = 4_096;

    private static final int HEAD_SHARD = 1_024;
    private static final int LARGE = 2_048;
    /** Bytes of an article in the shards of headlines, and for each word in those of texts. */
    private static final int HEAD_BYTES = 60;

    private static final double WORD_BYTES = 0.9;
    /** Languages whose words are read in pairs of characters, and take more. */
    private static final Set<String> PAIRED = Set.of("ko", "ja", "zh");

    private static final int PAIRED_TAKES = 3;

    private SearchIndex() {}

    /**
     * One file of the index.
     *
     * @param inputs the fingerprint of everything that its bytes are made of
     */
    public record File(WebPath path, String inputs, Supplier<byte[]> bytes) {}

    /**
     * A segment as the list of segments tells it.
     *
     * @param v changes with the segment; scripts ask for its files with it, so that no cache answers with older ones
     */
    private record Listed(String name, LocalDate from, LocalDate to, int articles, String v) {}

    /** A segment, where it lies, and the number of its files. */
    private record Placed(Segment segment, String name, int heads, int texts) {
        int blocks() {
            return (segment.articles().size() + SegmentFiles.BLOCK - 1) / SegmentFiles.BLOCK;
        }

        /** A file of its folder. */
        WebPath file(String file) {
            return Addresses.SEARCH.child(name + "/" + file);
        }
    }

    /** The addresses of all files. */
    public static List<WebPath> paths(Context context) {
        List<WebPath> paths = new ArrayList<>();
        paths.add(manifest());
        for (Placed placed : placed(context)) {
            paths.add(placed.file("index.json"));
            numbered(paths, placed, "heads-", placed.heads(), ".txt");
            numbered(paths, placed, "texts-", placed.texts(), ".txt");
            numbered(paths, placed, "cards-", placed.blocks(), ".json");
        }
        return paths;
    }

    private static void numbered(List<WebPath> paths, Placed placed, String name, int count, String ending) {
        for (int i = 0; i < count; i++) {
            paths.add(placed.file(name + i + ending));
        }
    }

    /** All files, not yet made. */
    public static List<File> of(Context context) {
        List<File> files = new ArrayList<>();
        List<Listed> list = new ArrayList<>();
        Built built = new Built();
        for (Placed placed : placed(context)) {
            String inputs = inputs(context, placed);
            list.add(new Listed(
                    placed.name(),
                    placed.segment().from(),
                    placed.segment().to(),
                    placed.segment().articles().size(),
                    inputs.substring(0, 8)));
            Supplier<SegmentFiles> segment = built.later(
                    () -> make(context, placed), placed.segment().articles().size());
            files.add(new File(
                    placed.file("index.json"), inputs, () -> segment.get().directory()));
            add(files, placed, inputs, "heads-", placed.heads(), ".txt", segment, SegmentFiles::heads);
            add(files, placed, inputs, "texts-", placed.texts(), ".txt", segment, SegmentFiles::texts);
            add(files, placed, inputs, "cards-", placed.blocks(), ".json", segment, SegmentFiles::cards);
        }
        Collections.reverse(list);
        byte[] manifest = manifest(list);
        files.add(0, new File(manifest(), Digest.of(manifest).toString(), () -> manifest));
        return files;
    }

    private static void add(
            List<File> files,
            Placed placed,
            String inputs,
            String name,
            int count,
            String ending,
            Supplier<SegmentFiles> segment,
            Function<SegmentFiles, List<byte[]>> part) {
        for (int i = 0; i < count; i++) {
            int number = i;
            files.add(new File(
                    placed.file(name + i + ending),
                    inputs,
                    () -> part.apply(segment.get()).get(number)));
        }
    }

    private static WebPath manifest() {
        return Addresses.SEARCH.child("index.json");
    }

    private static byte[] manifest(List<Listed> newestFirst) {
        StringBuilder json =
                new StringBuilder("{\"block\":").append(SegmentFiles.BLOCK).append(",\"segments\":[");
        Gson gson = new Gson();
        for (Listed it : newestFirst) {
            json.append(json.charAt(json.length() - 1) == '[' ? "\n" : ",\n");
            json.append(
                    gson.toJson(List.of(it.name(), it.from().toString(), it.to().toString(), it.articles(), it.v())));
        }
        return json.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Placed> placed(Context context) {
        List<Placed> placed = new ArrayList<>();
        for (Segment segment : Segment.of(context.site().articles())) {
            double bytes = 0;
            for (Published published : segment.articles()) {
                Article article = published.article();
                boolean paired = PAIRED.contains(article.language().substring(0, 2));
                bytes += article.text().words() * WORD_BYTES * (paired ? PAIRED_TAKES : 1);
            }
            int articles = segment.articles().size();
            int scale = articles > LARGE ? 2 : 1;
            int texts = (int) Math.max(1, Math.round(bytes / (TEXT_SHARD * scale)));
            int heads = Math.max(1, articles * HEAD_BYTES / (HEAD_SHARD * scale));
            placed.add(new Placed(segment, segment.from().toString(), heads, texts));
        }
        return placed;
    }

    private static String inputs(Context context, Placed placed) {
        StringBuilder inputs = new StringBuilder();
        placed.segment()
                .articles()
                .forEach(article -> Indexed.of(context, article).addTo(inputs));
        return Digest.of(inputs.append(placed.heads())
                        .append(' ')
                        .append(placed.texts())
                        .toString())
                .toString();
    }

    private static SegmentFiles make(Context context, Placed placed) {
        List<Indexed> articles = placed.segment().articles().stream()
                .map(article -> Indexed.of(context, article))
                .toList();
        return SegmentFiles.of(articles, article -> context.texts().html(article), placed.heads(), placed.texts());
    }
}
