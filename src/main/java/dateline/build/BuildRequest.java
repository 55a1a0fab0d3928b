package dateline.build;

import dateline.disk.PublishWay;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What to build.
 *
 * @param site the folder with {@code site.yml}
 * @param out the folder to publish to
 * @param now the build clock; only embargo, expiry, future dates and the news sitemap look at it
 * @param drafts whether drafts are built
 * @param clean whether to forget what earlier builds remembered
 * @param verify whether to render everything and compare it with what is published
 * @param jobs threads, at least 1
 * @param publish whether to publish; {@code check} does all but that
 * @param way how the published folder changes; empty for the way in which it did last
 * @param shard the part of the site to publish; empty for all of it
 */
public record BuildRequest(
        Path site,
        Path out,
        Instant now,
        boolean drafts,
        boolean clean,
        boolean verify,
        int jobs,
        boolean publish,
        Optional<PublishWay> way,
        Optional<Shard> shard) {
    private static final Path PREVIEW = Path.of(".dateline", "preview");

    /** To build all of a site. */
    public BuildRequest(
            Path site,
            Path out,
            Instant now,
            boolean drafts,
            boolean clean,
            boolean verify,
            int jobs,
            boolean publish) {
        this(site, out, now, drafts, clean, verify, jobs, publish, Optional.empty(), Optional.empty());
    }

    /** To build all of a site into a folder of its state, for people who are working on it. */
    public static BuildRequest ofPreview(Path site, Instant now, boolean drafts, int jobs) {
        return new BuildRequest(site, previewFolder(site), now, drafts, false, false, jobs, true);
    }

    /** Where the preview of a site lies. */
    public static Path previewFolder(Path site) {
        return site.resolve(PREVIEW);
    }

    /** Whether the result is for people who are working on the site, and for no one else. */
    boolean isPreview() {
        return out.endsWith(PREVIEW);
    }
}
