package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last build saw and came to. When the next one sees the same, it need not even read the site.
 *
 * @param settings the digest of all that steers a build and lies in no file of the site
 * @param sources the digest of the listed files; see {@link SourceTree#listing}
 * @param from the build clock's instant
 * @param until when the clock alone changes the site; the result holds from {@code from} to just before it
 * @param articles number of published articles
 * @param pages number of pages and documents
 * @param held why articles are held back, with how many of each, in order
 */
public record LastBuild(
        Digest settings,
        Digest sources,
        Instant from,
        Optional<Instant> until,
        int articles,
        int pages,
        Map<String, Integer> held) {
    private static final long MARK = 0x646c_6c61_7374_0001L;
    private static final String FILE = "last-build";

    /** Whether a build at an instant that sees this must come to the same. */
    public boolean holds(Digest nowSettings, Digest nowSources, Instant now) {
        return settings.equals(nowSettings)
                && sources.equals(nowSources)
                && !now.isBefore(from)
                && until.map(now::isBefore).orElse(true);
    }

    static Optional<LastBuild> read(Path folder) {
        return Packed.Reader.of(folder.resolve(FILE), MARK).map(LastBuild::read);
    }

    private static LastBuild read(Packed.Reader in) {
        Digest settings = in.digest();
        Digest sources = in.digest();
        Instant from = instant(in);
        Optional<Instant> until = in.count() == 0 ? Optional.empty() : Optional.of(instant(in));
        int articles = in.count();
        int pages = in.count();
        Map<String, Integer> held = new LinkedHashMap<>();
        for (int i = in.count(); i > 0; i--) {
            held.put(in.path(), in.count());
        }
        return new LastBuild(settings, sources, from, until, articles, pages, held);
    }

    void write(Path folder, Disk disk) throws IOException {
        Packed.Writer out = new Packed.Writer(MARK).digest(settings).digest(sources);
        instant(out, from);
        out.count(until.isPresent() ? 1 : 0);
        until.ifPresent(instant -> instant(out, instant));
        out.count(articles).count(pages).count(held.size());
        held.forEach((reason, count) -> out.path(reason).count(count));
        disk.replace(folder.resolve(FILE), out.seal());
    }

    static void forget(Path folder, Disk disk) throws IOException {
        disk.deleteAll(folder.resolve(FILE));
    }

    private static Instant instant(Packed.Reader in) {
        return Instant.ofEpochSecond(in.number(), in.count());
    }

    private static void instant(Packed.Writer out, Instant instant) {
        out.number(instant.getEpochSecond()).count(instant.getNano());
    }
}
