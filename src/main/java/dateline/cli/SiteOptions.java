package dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command that works on a digest. */
final class SiteOptions {
    @Option(names = "--site", paramLabel = "DIR", description = "The folder with site.yml; default: this folder.")
    private Path site = Path.of("");

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description =
                    "The build clock, such as 2023-07-03T16:30:00+09:00; default: the variable SOURCE_DATE_EPOCH, else"
                            + " the current time.")
    private String now;

    /** The site's folder, absolute. */
    Path site(World world) {
        return world.folder().resolve(site).normalize();
    }

    /** The build clock's value as typed; null when it was not given. */
    String now() {
        return now;
    }
}
