package dateline.build;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.ContentReader;
import dateline.article.Document;
import dateline.disk.Program;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.page.Texts;
import dateline.site.Mention;
import dateline.site.Mentions;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads content files, each for itself, and remembers what it read: a file with the same bytes is not parsed again, and
 * one that has not been touched is not even opened.
 */
final class Reader implements Texts {
    /** The HTML of a text under the text's digest. */
    private static final String HTML = "html";

    private static final String DOCUMENT = "document";

    private static final RecordCodec<Remembered> DOCUMENTS = RecordCodec.of(Remembered.class);

    private final SourceTree tree;
    private final Memory memory;
    private final ContentReader content;
    private final Mentions names;
    private final Progress progress;
    private final Digest settings;
    private final Map<String, Digest> keys;

    /** A reader that looks for no names. */
    Reader(SourceTree tree, Memory memory, ContentReader content, Progress progress) {
        this(tree, memory, content, Mentions.of(List.of()), progress, new ConcurrentHashMap<>());
    }

    private Reader(
            SourceTree tree,
            Memory memory,
            ContentReader content,
            Mentions names,
            Progress progress,
            Map<String, Digest> keys) {
        this.tree = tree;
        this.memory = memory;
        this.content = content;
        this.names = names;
        this.progress = progress;
        this.settings = Fingerprint.of(Program.running().code(), content.settings(), names.names());
        this.keys = keys;
    }

    /** The same reader, but looking for some names in articles. */
    Reader lookingFor(Mentions some) {
        return new Reader(tree, memory, content, some, progress, keys);
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

    /** What is remembered of a file: what it says, the topics that it names, and what is wrong with it. */
    private record Remembered(Optional<Document> document, List<Mention> mentions, List<Problem> problems) {}

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

    /** The HTML of a text; one that was lost from memory is parsed again. */
    @Override
    public String html(Document document) {
        byte[] html = memory.get(HTML, textKey(document)).orElseGet(() -> {
            Source source = tree.text(tree.find(document.file()).orElseThrow()).value();
            return content.read(source).value().body().html().getBytes(StandardCharsets.UTF_8);
        });
        return new String(html, StandardCharsets.UTF_8);
    }

    @Override
    public Digest digest(Document document) {
        return keys.get(document.file());
    }

    private Digest key(Entry file, Digest bytes) {
        Digest key = Fingerprint.of(file.path(), bytes, settings);
        keys.put(file.path(), key);
        return key;
    }

    private Optional<Checked<Read>> recall(Digest key) {
        if (!memory.has(DOCUMENT, key)) {
            return Optional.empty();
        }
        return memory.recent().get(key, () -> decoded(key)).filter(read -> {
            Optional<Document> document = read.value().document();
            return document.isEmpty() || memory.has(HTML, textKey(document.get()));
        });
    }

    private Optional<Checked<Read>> decoded(Digest key) {
        return memory.get(DOCUMENT, key)
                .map(DOCUMENTS::read)
                .map(known -> new Checked<>(new Read(known.document(), known.mentions()), known.problems()));
    }

    private Checked<Read> parse(Entry file, byte[] bytes, Digest key) {
        Problems problems = new Problems();
        Checked<Source> source = tree.decode(file, bytes);
        if (source.hasErrors()) {
            return new Checked<>(Read.NOTHING, source.problems());
        }
        progress.did(Stage.PARSE, List.of(file.path()), bytes.length);
        Content read = problems.take(content.read(source.value()));
        List<Mention> mentions =
                read.document().filter(Article.class::isInstance).isPresent() ? names.in(read.body()) : List.of();
        memory.put(DOCUMENT, key, DOCUMENTS.write(new Remembered(read.document(), mentions, problems.list())));
        read.document()
                .ifPresent(document ->
                        memory.put(HTML, textKey(document), read.body().html().getBytes(StandardCharsets.UTF_8)));
        return problems.with(new Read(read.document(), mentions));
    }

    private static Digest textKey(Document document) {
        return Digest.parse(document.text().digest());
    }
}
