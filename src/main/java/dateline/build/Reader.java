package dateline.build;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.disk.Program;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.markdown.Body;
import dateline.site.Mention;
import dateline.site.Mentions;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads content files, each for itself, and remembers what it read: a file with the same bytes is not parsed again, and
 * one that has not been touched is not even opened.
 */
final class Reader {
    /** The HTML of a text under the text's digest. */
    private static final String HTML = "html";

    private static final String DOCUMENT = "document";
    private static final String MENTIONS = "mentions";

    private static final RecordCodec<Remembered> DOCUMENTS = RecordCodec.of(Remembered.class);
    private static final RecordCodec<Found> FOUND = RecordCodec.of(Found.class);

    private final SourceTree tree;
    private final Memory memory;
    private final ContentReader content;
    private final Mentions names;
    private final Progress progress;
    private final String settings;

    /** @param names to look for in articles */
    Reader(SourceTree tree, Memory memory, ContentReader content, Mentions names, Progress progress) {
        this.tree = tree;
        this.memory = memory;
        this.content = content;
        this.names = names;
        this.progress = progress;
        this.settings = Program.running().code() + " " + content;
    }

    /**
     * A file that was read.
     *
     * @param document empty when the file could not be understood at all
     * @param mentions of topics in an article
     */
    record Read(Optional<Document> document, List<Mention> mentions) {
        static final Read NOTHING = new Read(Optional.empty(), List.of());
    }

    /** What is remembered of a file: what it says, and what is wrong with it. */
    private record Remembered(Optional<Document> document, List<Problem> problems) {}

    /** What is remembered of a text and some names. */
    private record Found(List<Mention> mentions) {}

    Checked<Read> read(Entry file) {
        Optional<Checked<Read>> untouched = memory.digest(file).flatMap(digest -> recall(key(file, digest)));
        if (untouched.isPresent()) {
            return untouched.get();
        }
        Checked<byte[]> bytes = tree.textBytes(file);
        if (bytes.hasErrors()) {
            return new Checked<>(Read.NOTHING, bytes.problems());
        }
        Digest digest = Digest.of(bytes.value());
        memory.put(file, digest);
        Digest key = key(file, digest);
        return recall(key).orElseGet(() -> parse(file, bytes.value(), key));
    }

    /** The HTML of a text, its holes still open; one that was lost from memory is parsed again. */
    String html(Document document) {
        byte[] html = memory.get(HTML, textKey(document)).orElseGet(() -> {
            Source source = tree.text(tree.find(document.file()).orElseThrow()).value();
            return content.read(source).value().body().html().getBytes(StandardCharsets.UTF_8);
        });
        return new String(html, StandardCharsets.UTF_8);
    }

    private Digest key(Entry file, Digest bytes) {
        return Digest.of(file.path(), bytes.toString(), settings);
    }

    private Optional<Checked<Read>> recall(Digest key) {
        Optional<byte[]> bytes = memory.get(DOCUMENT, key);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Remembered remembered = DOCUMENTS.read(bytes.get());
        if (remembered.document().isEmpty()) {
            return Optional.of(new Checked<>(Read.NOTHING, remembered.problems()));
        }
        Document document = remembered.document().get();
        if (!memory.has(HTML, textKey(document))) {
            return Optional.empty();
        }
        Optional<List<Mention>> mentions = isArticle(document)
                ? memory.get(MENTIONS, mentionsKey(document))
                        .map(found -> FOUND.read(found).mentions())
                : Optional.of(List.of());
        return mentions.map(found -> new Checked<>(new Read(remembered.document(), found), remembered.problems()));
    }

    private Checked<Read> parse(Entry file, byte[] bytes, Digest key) {
        Problems problems = new Problems();
        Checked<Source> source = tree.decode(file, bytes);
        if (source.hasErrors()) {
            return new Checked<>(Read.NOTHING, source.problems());
        }
        progress.did(Stage.PARSE, List.of(file.path()), bytes.length);
        Content read = problems.take(content.read(source.value()));
        memory.put(DOCUMENT, key, DOCUMENTS.write(new Remembered(read.document(), problems.list())));
        if (read.document().isEmpty()) {
            return problems.with(Read.NOTHING);
        }
        Document document = read.document().get();
        Body body = read.body();
        memory.put(HTML, textKey(document), body.html().getBytes(StandardCharsets.UTF_8));
        List<Mention> mentions = List.of();
        if (isArticle(document)) {
            mentions = names.in(body);
            memory.put(MENTIONS, mentionsKey(document), FOUND.write(new Found(mentions)));
        }
        return problems.with(new Read(read.document(), mentions));
    }

    private static boolean isArticle(Document document) {
        return document instanceof Article;
    }

    private static Digest textKey(Document document) {
        return Digest.parse(document.text().digest());
    }

    private Digest mentionsKey(Document document) {
        return Digest.of(document.text().digest(), names.names().toString());
    }
}
