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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline init DIR}: writes a new digest that can be built at once. */
@Command(
        name = "init",
        header = "Write a new digest.",
        description =
                "Writes site.yml, a first article, a topic, a page, the files that let an editor know them, and those"
                        + " with which a service builds and publishes the digest. Of a folder that holds a digest, only"
                        + " the latter, when --ci names the service. No file that exists is touched.")
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

    @Option(
            names = "--ci",
            paramLabel = "SERVICE",
            split = ",",
            description = "What builds and publishes it: ${COMPLETION-CANDIDATES}; default: github. Several are"
                    + " separated by commas.")
    private List<BuildService> services;

    @Option(
            names = "--program",
            paramLabel = "ADDRESS",
            description =
                    "The git address from which the service gets Dateline, with #tag for one version of it; needed"
                            + " when the digest's own repository does not hold the program.")
    private String program;

    InitCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Instant clock = BuildClock.read(now, world);
        LocalDate day = LocalDate.ofInstant(clock, config().zone());
        Path site = world.folder().resolve(folder).normalize();
        SortedMap<String, String> forServices =
                BuildService.files(chosen(), program == null ? ProgramAddress.UNKNOWN : ProgramAddress.parse(program));
        boolean isAddition = services != null && NewFiles.exists(site, "site.yml");
        try {
            if (isAddition) {
                List<String> written = NewFiles.add(site, forServices);
                world.out()
                        .println(written.isEmpty() ? "Nothing to add." : "Added " + String.join(", ", written) + ".");
                return Exit.DONE;
            }
            SortedMap<String, String> files = FirstDigest.files(title, url, zone, day);
            files.putAll(forServices);
            NewFiles.write(site, files);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " exists already, and nothing was written; "
                    + (isAddition ? "move it away first" : "choose another folder"));
        }
        world.out().println("A new digest lies in " + folder + ". Next: dateline build --site " + folder);
        return Exit.DONE;
    }

    private Set<BuildService> chosen() {
        Set<BuildService> chosen = EnumSet.noneOf(BuildService.class);
        chosen.addAll(services == null ? List.of(BuildService.GITHUB) : services);
        List<BuildService> workflows = BuildService.workflowsOf(chosen);
        if (workflows.size() > 1) {
            throw new UsageException("--ci takes one of " + workflows.get(0) + " and " + workflows.get(1)
                    + ", since both are published by the same workflow of GitHub");
        }
        return chosen;
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
