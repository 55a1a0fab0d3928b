package dateline.cli;

import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.disk.NewFiles;
import dateline.source.Checked;
import dateline.source.Source;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline init DIR}: writes a new digest that can be built at once. */
@Command(
        name = "init",
        header = "Write a new digest.",
        description =
                "Writes site.yml, a first article, a topic, a page and the files that let an editor know them. No file"
                        + " that exists is touched.")
final class InitCommand implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "DIR", description = "The digest's folder; it need not exist.")
    private Path folder;

    @Option(names = "--title", paramLabel = "TITLE", description = "The digest's name; default: My Digest.")
    private String title = "My Digest";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where it will be published; default: https://example.org/.")
    private String url = "https://example.org/";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The newsroom's time zone, such as Asia/Seoul; default: UTC.")
    private String zone = "UTC";

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The instant whose day the first article gets; default: the current time.")
    private String now;

    InitCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Instant clock = BuildClock.read(now, world);
        LocalDate day = LocalDate.ofInstant(clock, config().zone());
        Path site = world.folder().resolve(folder).normalize();
        try {
            NewFiles.write(site, FirstDigest.files(title, url, zone, day));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " exists already, and nothing was written; choose another folder");
        }
        world.out().println("A new digest lies in " + folder + ". Next: dateline build --site " + folder);
        return Exit.DONE;
    }

    /** The settings as the new digest will have them; what is wrong with an option shows there. */
    private SiteConfig config() {
        Checked<SiteConfig> config =
                SiteConfigReader.read(Source.of("site.yml", FirstDigest.siteYml(title, url, zone)));
        config.problems().stream().sorted().findFirst().ifPresent(problem -> {
            throw new UsageException(problem.message() + "; " + problem.hint());
        });
        return config.value();
    }
}
