package dateline.disk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says about one file without opening it. Two equal ones of a regular file mean, with the care that
 * {@link SourceDigests} takes, that its content is the same.
 *
 * @param size in bytes
 * @param modified when its content was written, in nanoseconds since 1970
 * @param changed when anything about it was changed, which no program can set; 0 where the system doesn't tell
 */
public record Stat(Kind kind, long size, long modified, long changed) {
    /** What kind of thing it is; a link is itself, not what it leads to. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** Whether the system says when anything about a file was changed. */
    static final boolean TELLS_CHANGES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final String UNIX = "unix:size,lastModifiedTime,ctime,mode";
    private static final int TYPE = 0170000;

    /** Looks at a file itself, not at what a link leads to. */
    static Stat of(Path file) throws IOException {
        return TELLS_CHANGES ? unix(file) : basic(file);
    }

    // Written out for the same reason as in Digest.
    @Override
    public boolean equals(Object other) {
        return other instanceof Stat stat
                && stat.kind == kind
                && stat.size == size
                && stat.modified == modified
                && stat.changed == changed;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(modified ^ size);
    }

    /** When anything about it was last changed, as far as the system tells, in nanoseconds since 1970. */
    long latest() {
        return Math.max(modified, changed);
    }

    /** Whether it is a regular file. */
    boolean isFile() {
        return kind == Kind.FILE;
    }

    boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    private static Stat unix(Path file) throws IOException {
        Map<String, Object> all = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
        Kind kind = switch ((Integer) all.get("mode") & TYPE) {
            case 0100000 -> Kind.FILE;
            case 0040000 -> Kind.FOLDER;
            case 0120000 -> Kind.LINK;
            default -> Kind.OTHER;
        };
        return new Stat(kind, (Long) all.get("size"), nanos(all.get("lastModifiedTime")), nanos(all.get("ctime")));
    }

    private static Stat basic(Path file) throws IOException {
        var all = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Kind kind = all.isRegularFile()
                ? Kind.FILE
                : all.isDirectory() ? Kind.FOLDER : all.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return new Stat(kind, all.size(), nanos(all.lastModifiedTime()), 0);
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
