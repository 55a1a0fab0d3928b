package dateline.disk;

import dateline.disk.Manifest.Entry;
import dateline.disk.Stage.Staged;
import dateline.source.Checked;
import dateline.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The next content of the published folder: every file is either kept or staged, by many threads, and then all is put
 * in place at once.
 *
 * <pre>
 * try (Publication publication = Publication.open(state, out)) {
 *     for (Page page : pages) {
 *         if (!publication.keep(page.path(), page.inputs())) {
 *             publication.stage(page.path(), page.inputs(), render(page));
 *         }
 *     }
 *     Checked&lt;Summary&gt; summary = publication.commit();
 * }
 * </pre>
 *
 * <p>Until the commit the published folder is untouched. The commit writes down what it will change, then changes names
 * only, so each file is at any time the old one or the new one; if a step fails, the steps before it are taken back, and
 * if the process ends in between, the next one that opens a publication finishes it first. A folder that doesn't exist
 * yet appears as a whole.
 *
 * <p><b>Whose files.</b> The build's own are those that the last build published. They are replaced, and deleted when the
 * site no longer has them. No other file or folder is ever touched: where one is in the way of a page, the commit is
 * refused. When nothing is known of a last build, as after {@code .dateline/} was deleted, the folder still counts as the
 * build's own if one of its files is just what this build makes, or its front page names Dateline as its generator: then
 * files at the site's own addresses are replaced, all others stay, and a note counts them. The same holds when what is
 * known is of another state of the folder, as after an older {@code .dateline/} was restored beside it.
 */
public final class Publication implements AutoCloseable {
    private static final int MANY = 1000;

    private final State state;
    private final OutputFolder output;
    private final Stage stage;
    private final Manifest before;
    private final PublishWay way;
    private final Map<String, Next> files = new ConcurrentHashMap<>();
    private final AtomicInteger recognized = new AtomicInteger();

    /**
     * A file of the next content.
     *
     * @param staged its name in the stage; empty when the published file is the right one
     */
    record Next(Entry entry, Optional<String> staged) {}

    private Publication(State state, OutputFolder output, Stage stage, Manifest before, PublishWay way) {
        this.state = state;
        this.output = output;
        this.stage = stage;
        this.before = before;
        this.way = way;
    }

    /**
     * Prepares to publish to a folder in the way in which it was published last, after finishing what an earlier build may
     * have left half done there.
     *
     * @throws Refused if the folder cannot be meant
     */
    public static Publication open(State state, Path out) throws IOException {
        return open(state, out, Optional.empty());
    }

    /**
     * Prepares to publish to a folder.
     *
     * @param wish how the folder is to change
     * @throws Refused if the folder cannot be meant, or cannot change in that way
     */
    public static Publication open(State state, Path out, Optional<PublishWay> wish) throws IOException {
        OutputFolder output = OutputFolder.of(state, out);
        state.disk().createFolder(output.state());
        Manifest before = Commit.recover(output, state.disk());
        Stage.clear(output, state.disk());
        Generations.clear(output.path(), state.disk());
        PublishWay way = output.way(wish);
        return new Publication(state, output, Stage.of(output, state.disk()), before, way);
    }

    /** The paths of all files that the last build published, in order. */
    public Set<String> published() {
        return new TreeSet<>(before.entries().keySet());
    }

    /**
     * What the last build saw, if everything that it published is still there as it left it, by the disk's words.
     *
     * @param isWanted whether it is of any use, which is asked first: looking at all that was published takes long
     */
    public Optional<LastBuild> lastBuild(Predicate<LastBuild> isWanted) {
        return LastBuild.read(output.state()).filter(isWanted).filter(last -> !mustBecomeLink() && isUntouched());
    }

    /** Remembers what this build saw, or, when it cannot be known at a glance again, that nothing is known. */
    public void remember(Optional<LastBuild> build) throws IOException {
        if (build.isPresent()) {
            build.get().write(output.state(), state.disk());
        } else {
            LastBuild.forget(output.state(), state.disk());
        }
    }

    /**
     * Writes into the published folder which part of a site it holds, so that {@link Merge} can join it with the others.
     *
     * @param site the digest of all that the parts must have in common
     */
    public void sign(int number, int count, Digest site) throws IOException {
        List<Part.Made> made = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((path, next) -> made.add(
                        new Part.Made(path, next.entry().inputs(), next.entry().checksum())));
        new Part(number, count, site, made).write(output.path(), state.disk());
    }

    /** Takes back what an earlier build may have signed. */
    public void unsign() throws IOException {
        Part.forget(output.path(), state.disk());
    }

    private boolean mustBecomeLink() {
        return way == PublishWay.SYMLINK && !Generations.isLink(output.path());
    }

    private boolean isUntouched() {
        Stream<Map.Entry<String, Entry>> all = before.entries().entrySet().stream();
        return before.isKnown()
                && (before.entries().size() > MANY ? all.parallel() : all)
                        .allMatch(file -> look(output.path().resolve(file.getKey()))
                                .filter(file.getValue().stat()::equals)
                                .isPresent());
    }

    /** Whether a published file was made from these inputs and is still whole. */
    public boolean isCurrent(String path, Digest inputs) {
        return current(path, inputs).isPresent();
    }

    /** The size of a published file when it was last seen whole, in bytes; negative when that is not known. */
    public long size(String path) {
        Entry entry = before.entries().get(path);
        return entry == null ? -1 : entry.stat().size();
    }

    /** Keeps a published file if it was made from these inputs and is still whole; otherwise it must be staged. */
    public boolean keep(String path, Digest inputs) {
        Optional<Entry> current = current(path, inputs);
        current.ifPresent(entry -> add(path, new Next(entry, Optional.empty())));
        return current.isPresent();
    }

    /** Whether a published file has just these bytes. */
    public boolean holds(String path, byte[] bytes) throws IOException {
        return read(path, bytes.length)
                .filter(there -> Arrays.equals(there, bytes))
                .isPresent();
    }

    /** The bytes of a published file of that size. */
    private Optional<byte[]> read(String path, long size) throws IOException {
        Path file = output.file(path);
        Optional<Stat> there = look(file);
        boolean fits = there.isPresent() && there.get().isFile() && there.get().size() == size;
        return fits ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /**
     * Stages a file. Where the published one already has these bytes, that one stays.
     *
     * @param path below the published folder, with {@code /} between its parts
     */
    public void stage(String path, Digest inputs, byte[] bytes) throws IOException {
        Path published = output.file(path);
        Optional<Stat> there = stage.isTree() ? Optional.empty() : look(published);
        boolean same = there.isPresent()
                && there.get().isFile()
                && there.get().size() == bytes.length
                && Arrays.equals(Files.readAllBytes(published), bytes);
        if (same) {
            recognized.incrementAndGet();
            add(path, new Next(new Entry(inputs, Checksum.of(bytes), there.get()), Optional.empty()));
        } else {
            add(path, inputs, stage.write(path, bytes));
        }
    }

    /** Stages a copy of a source file, of any size. */
    public void copy(String path, Digest inputs, SourceTree tree, SourceTree.Entry source) throws IOException {
        Path published = output.file(path);
        Staged staged;
        try (InputStream in = tree.open(source)) {
            staged = stage.copy(path, in);
        }
        Optional<Stat> there = stage.isTree() ? Optional.empty() : look(published);
        boolean same =
                there.isPresent() && there.get().isFile() && Files.mismatch(published, stage.file(staged.name())) < 0;
        if (same) {
            add(path, new Next(new Entry(inputs, staged.checksum(), there.get()), Optional.empty()));
        } else {
            add(path, inputs, staged);
        }
    }

    /**
     * Puts everything in place. Files that are neither kept nor staged are deleted if they are the build's own.
     *
     * @return what was changed; with a problem of the rule {@code output-foreign} for each file in the way, nothing was
     * @throws IOException if the disk refused a step; then the published folder is as it was before
     */
    public Checked<Summary> commit() throws IOException {
        return new Commit(output, state.disk(), stage, before, files, recognized.get() > 0, way).run();
    }

    /** Removes the stage. Without a commit before, the published folder stays as it was. */
    @Override
    public void close() {
        try {
            stage.delete();
        } catch (IOException e) {
            // the next publication clears it away, or says why it cannot
        }
    }

    private Optional<Entry> current(String path, Digest inputs) {
        Entry entry = before.entries().get(path);
        return entry != null && entry.inputs().equals(inputs) ? seen(path, entry) : Optional.empty();
    }

    /** A published file if it is whole: at a glance when the disk says the same as last time, else by its bytes. */
    private Optional<Entry> seen(String path, Entry entry) {
        try {
            Path file = output.path().resolve(path);
            Stat now = Stat.of(file);
            if (now.equals(entry.stat())) {
                return Optional.of(entry);
            }
            boolean whole = now.isFile() && now.size() == entry.stat().size() && Checksum.of(file) == entry.checksum();
            return whole ? Optional.of(new Entry(entry.inputs(), entry.checksum(), now)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void add(String path, Digest inputs, Staged staged) {
        add(path, new Next(new Entry(inputs, staged.checksum(), staged.stat()), Optional.of(staged.name())));
    }

    private void add(String path, Next next) {
        if (files.putIfAbsent(path, next) != null) {
            throw new IllegalStateException("two files at one path: " + path);
        }
    }

    private static Optional<Stat> look(Path file) {
        try {
            return Optional.of(Stat.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
