package dateline.build;

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
        Optional<Shard> shard) {
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
        this(site, out, now, drafts, clean, verify, jobs, publish, Optional.empty());
    }
}
