package dateline.disk;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files of a site as they were at one moment: {@code site.yml} and everything under {@code content/} and
 * {@code templates/}, by path, without what editors and file managers leave behind ({@code .DS_Store}, {@code x.md~}).
 *
 * <p>Links are reported and never followed, and only listed files can be read, so nothing outside the site's folder ever
 * becomes content. For many threads.
 */
public final class SourceTree {
    /** Where the files lie that are published as they are. */
    public static final String STATIC = "content/static/";

    private static final List<String> ROOTS = List.of("content", "site.yml", "templates");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");
    private static final int MAX_TEXT = 2 << 20;
    private static final int MAX_OTHER = 20 << 20;
    private static final int MANY = 1000;

    private final Path site;
    private final long began;
    private final List<Entry> files;
    private final List<Entry> folders;
    private final Map<String, Entry> read = new ConcurrentHashMap<>();
    private final Map<String, Boolean> inside = new ConcurrentHashMap<>();

    /**
     * A file of the site.
     *
     * @param path relative to the site's folder, with {@code /} between its parts and accents composed (NFC)
     * @param onDisk the same as the disk spells it
     * @param stat what the disk said about it
     */
    public record Entry(String path, String onDisk, Stat stat) {
        /** In bytes. */
        public long size() {
            return stat.size();
        }

        /** The last part of its path. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** What follows the last dot of its name, in lower case; empty when there is none. */
        public String ending() {
            int dot = path.lastIndexOf('.');
            return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        }

        /** Whether its ending is that of a picture. */
        public boolean isPicture() {
            return PICTURES.contains(ending());
        }
    }

    private SourceTree(Path site, long began, Walk.Found found) {
        this.site = site;
        this.began = began;
        this.files =
                found.files().stream().sorted(Comparator.comparing(Entry::path)).toList();
        this.folders = found.folders();
    }

    /**
     * Lists a site's files. Names that don't work on every system, links, twins that differ only in case or accents, and
     * folders that cannot be listed are problems.
     *
     * @throws IOException if the site's folder itself cannot be found
     */
    public static Checked<SourceTree> read(Path site) throws IOException {
        return read(site.toRealPath(), Long.MIN_VALUE);
    }

    /** Lists the files of a site whose state is held; the same, but {@link #firstChange} has less to look at. */
    public static Checked<SourceTree> read(State state) throws IOException {
        return read(state.site(), state.now());
    }

    static Checked<SourceTree> read(Path site, long began) throws IOException {
        Walk.Found found = Walk.of(site, ROOTS);
        return new Checked<>(
                new SourceTree(site, began, found),
                found.problems().stream().sorted().toList());
    }

    /** All files by path. */
    public List<Entry> files() {
        return files;
    }

    /** The size of all files. */
    public long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    /** The files whose paths start with a prefix, as {@code content/}, by path. */
    public List<Entry> under(String prefix) {
        return files.subList(position(prefix), position(prefix + '\uffff'));
    }

    /** The file with a path. */
    public Optional<Entry> find(String path) {
        int at = position(path);
        return at < files.size() && files.get(at).path().equals(path) ? Optional.of(files.get(at)) : Optional.empty();
    }

    /** The text of a file: UTF-8 of at most 2 MB; with a problem, what could be read of it. */
    public Checked<Source> text(Entry file) {
        Checked<byte[]> bytes = textBytes(file);
        if (bytes.hasErrors()) {
            return bytes.map(none -> Source.of(file.path(), ""));
        }
        return decode(file, bytes.value());
    }

    /** The bytes of a text, not decoded yet; none when there is a problem. */
    public Checked<byte[]> textBytes(Entry file) {
        return bytes(file, MAX_TEXT);
    }

    /** The bytes of a text as text; with a problem, what could be read of it. */
    public Checked<Source> decode(Entry file, byte[] bytes) {
        return Utf8.read(file.path(), bytes);
    }

    /** The bytes of a file, at most 20 MB; none when there is a problem. */
    public Checked<byte[]> bytes(Entry file) {
        return bytes(file, MAX_OTHER);
    }

    /** A file of any size, to be copied. */
    public InputStream open(Entry file) throws IOException {
        return Channels.newInputStream(channel(file));
    }

    /**
     * The first file or folder that is no longer as it was listed. When there is none, everything that was read belongs to
     * one moment; otherwise the site was edited meanwhile and must be read again.
     *
     * <p>When nothing had been changed since the listing began, by the file system's own clock, the listing shows the site
     * as it was at that moment, and only the files that were read later are looked at; otherwise all are.
     */
    public Optional<String> firstChange() {
        Stream<Entry> all = isOfOneMoment() ? read.values().stream() : Stream.concat(folders.stream(), files.stream());
        if (files.size() > MANY) {
            all = all.parallel();
        }
        return all.filter(entry -> !isAsListed(entry)).map(Entry::path).min(Comparator.naturalOrder());
    }

    /** The digest of what the disk says about all files: while it stays the same, so do they, if they were {@link #isAtRest}. */
    public Digest listing() {
        Packed.Writer all = new Packed.Writer(files.size());
        for (Entry file : files) {
            Stat stat = file.stat();
            all.path(file.path()).number(stat.size()).number(stat.modified()).number(stat.changed());
        }
        return Digest.of(all.seal());
    }

    /**
     * Whether all files had been left alone for a while when the listing began, so that the disk's words about them tell
     * the next change for sure; see {@link SourceDigests}.
     */
    public boolean isAtRest() {
        return files.stream().allMatch(file -> SourceDigests.isAtRest(file.stat(), began));
    }

    /** When the listing began, by the file system's own clock, in nanoseconds since 1970. */
    long began() {
        return began;
    }

    private boolean isOfOneMoment() {
        return Stat.TELLS_CHANGES
                && Stream.concat(folders.stream(), files.stream())
                        .allMatch(entry -> entry.stat().latest() < began);
    }

    private Checked<byte[]> bytes(Entry file, int limit) {
        if (file.size() > limit) {
            String message = "the file has " + megabytes(file.size()) + " MB; " + megabytes(limit) + " MB are allowed";
            return new Checked<>(new byte[0], List.of(new Problem(Rule.FILE_SIZE, Place.of(file.path()), message, "")));
        }
        try (SeekableByteChannel channel = channel(file)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) file.size() + 1);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            return Checked.of(Arrays.copyOf(buffer.array(), buffer.position()));
        } catch (IOException e) {
            Problem problem = new Problem(Rule.FILE_UNREADABLE, Place.of(file.path()), reason(e), "");
            return new Checked<>(new byte[0], List.of(problem));
        }
    }

    private SeekableByteChannel channel(Entry file) throws IOException {
        read.put(file.path(), file);
        Path path = site.resolve(file.onDisk());
        String folder = file.onDisk().substring(0, Math.max(0, file.onDisk().lastIndexOf('/')));
        Boolean known = inside.get(folder);
        if (known == null) {
            known = site.resolve(folder).toRealPath().startsWith(site);
            inside.put(folder, known);
        }
        if (!known) {
            throw new FileSystemException(file.path(), null, "its folder leads out of the site");
        }
        return Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    private boolean isAsListed(Entry entry) {
        try {
            Stat now = Stat.of(site.resolve(entry.onDisk()));
            return now.equals(entry.stat());
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a path stands among the files, or would stand. */
    private int position(String path) {
        int from = 0;
        int to = files.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (files.get(middle).path().compareTo(path) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Why a file could not be reached, in words without its path. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "the file vanished while the site was read";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String megabytes(long bytes) {
        long tenths = Math.round(Math.ceil(bytes * 10.0 / (1 << 20)));
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
