package dateline.cli;

import dateline.article.Schemas;
import dateline.disk.NewFiles;
import dateline.text.Slug;
import dateline.yaml.YamlText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline new "Talks reopen"}: writes the file of an article, at its place and with its front matter begun. */
@Command(
        name = "new",
        header = "Write the file of a new article.",
        description =
                "Puts it into the folder of today, by the site's zone, and prints its path. It is a draft until the line"
                        + " that says so is removed.")
final class NewCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd/");
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String DRAFT = "true # remove this line to publish";

    private final World world;

    @Parameters(paramLabel = "HEADLINE", description = "In quotes: \"Talks reopen after a week\".")
    private String headline;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "What it is about; may be given several times.")
    private List<String> topics = List.of();

    @Option(names = "--section", paramLabel = "SECTION", description = "One of the sections in site.yml.")
    private String section;

    @Option(names = "--story", paramLabel = "STORY", description = "The running story that it continues.")
    private String story;

    @Mixin
    private SiteOptions site;

    NewCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        if (headline.isBlank()) {
            throw new UsageException("the headline is empty; give one in quotes: dateline new \"Talks reopen\"");
        }
        Path folder = site.site(world);
        SiteNames names = SiteNames.read(folder);
        ZonedDateTime date =
                BuildClock.read(site.now(), world).atZone(names.config().zone()).truncatedTo(ChronoUnit.MINUTES);
        String file = "content/" + date.format(FOLDER) + Slug.of(headline) + ".md";
        try {
            NewFiles.write(folder, new TreeMap<>(Map.of(file, text(names, date))));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " exists already; edit it, or choose another headline");
        }
        world.out().println(Paths.shown(folder.resolve(file), world.folder()));
        return Exit.DONE;
    }

    private String text(SiteNames names, ZonedDateTime date) {
        Map<String, String> given = new TreeMap<>();
        given.put("title", YamlText.of(headline.strip()));
        given.put("date", date.format(RFC_3339));
        given.put("draft", DRAFT);
        if (section != null) {
            given.put("section", YamlText.of(names.section(section)));
        }
        if (!topics.isEmpty()) {
            given.put("topics", YamlText.of(topics.stream().map(names::topic).toList()));
        }
        if (story != null) {
            given.put("story", YamlText.of(names.story(story)));
        }
        return Schemas.stub("article", given) + "\n";
    }
}
