package dateline.cli;

import dateline.article.ContentReader;
import dateline.disk.InputFile;
import dateline.disk.NewFiles;
import dateline.disk.SourceTree;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Source;
import dateline.text.Nearest;
import dateline.wire.Agencies;
import dateline.wire.Copy;
import dateline.wire.Import;
import dateline.wire.Reading;
import dateline.wire.Registry;
import dateline.wire.Shelf;
import dateline.wire.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline import talks.txt}: writes wire copy as articles, and says where each part of them came from. */
@Command(
        name = "import",
        header = "Write wire copy as articles.",
        description = {
            "Reads plain wire text, HTML pages, RSS and Atom feeds, JSON Feed, ninjs, NewsML-G2 and NITF; the format is"
                    + " recognised by the content. Each item becomes content/YYYY/MM/DD/headline.md, and a report shows each"
                    + " field, the line that it came from and how sure it is. A later version of an item replaces the"
                    + " earlier file and keeps its address; a different article is never overwritten. Nothing is fetched.",
            "Without --full only the headline, the lede and the source are kept, since the text is most often the"
                    + " agency's."
        })
final class ImportCommand implements Callable<Integer> {
    private final World world;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read; - is standard input.")
    private List<String> files;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "The wire service: yonhap, or one of wire: in site.yml; default: the one that the copy credits.")
    private String profile;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder under content/ in which the dated folders are made; default: content.")
    private Path into;

    @Option(names = "--full", description = "Keep the whole text and the captions.")
    private boolean full;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The date of items that name none, such as 2023-07-03T16:30.")
    private String date;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The page of an item that names none; for a single item.")
    private String url;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "The charset of inputs that declare none, such as windows-1252 or euc-kr; default: UTF-8.")
    private String charset;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "Colors, source lines and carets: ${COMPLETION-CANDIDATES}; default: auto, which is on a terminal.")
    private Color color = Color.AUTO;

    @Mixin
    private SiteOptions site;

    ImportCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = site.site(world);
        String root = root(folder);
        SourceTree tree = SourceTree.read(folder).value();
        Registry registry = SiteNames.read(folder).registry(tree);
        Wishes wishes = wishes(registry);
        Map<String, Source> inputs = new TreeMap<>();
        Problems problems = new Problems();
        List<Reading> readings = new ArrayList<>();
        for (String file : files) {
            Checked<byte[]> bytes = bytes(file);
            problems.addAll(bytes.problems());
            if (!bytes.hasErrors()) {
                readings.add(problems.take(Import.read(file, bytes.value(), registry, wishes)));
                inputs.putIfAbsent(file, Import.source(file, bytes.value(), wishes));
            }
        }
        long items =
                readings.stream().mapToLong(reading -> reading.copies().size()).sum();
        if (url != null && items > 1) {
            throw new UsageException("--url is the page of one item, and these inputs have " + items);
        }
        Shelf shelf = new Shelf(root, registry.config().zone());
        Shelved.fill(shelf, tree, readings);
        ContentReader reader = ContentReader.of(registry.config());
        StringBuilder report = new StringBuilder();
        for (Reading reading : readings) {
            report.append(ImportReport.head(reading));
            for (Copy copy : reading.copies()) {
                Shelf.Filed filed = shelf.place(copy, problems);
                List<Problem> wrong = reader.read(Source.of(filed.path(), filed.text())).problems().stream()
                        .filter(Problem::isError)
                        .toList();
                problems.addAll(wrong);
                if (wrong.isEmpty() && !dryRun && filed.action().writes()) {
                    write(folder, filed);
                }
                report.append(ImportReport.of(filed, dryRun, wrong.isEmpty()));
            }
        }
        world.out().print(report);
        print(problems.list(), inputs, folder);
        return problems.list().stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.DONE;
    }

    private Checked<byte[]> bytes(String file) throws IOException {
        return file.equals("-")
                ? InputFile.read(world.in(), file, Import.MAX_BYTES)
                : InputFile.read(world.folder().resolve(file), file, Import.MAX_BYTES);
    }

    private static void write(Path folder, Shelf.Filed filed) throws IOException {
        if (filed.action() == Shelf.Action.REPLACED) {
            NewFiles.replace(folder, filed.path(), filed.text());
            if (filed.picture().isPresent()) {
                NewFiles.write(folder, new TreeMap<>(Map.of(filed.picture().get(), filed.drawing())));
            }
            return;
        }
        TreeMap<String, String> texts = new TreeMap<>(Map.of(filed.path(), filed.text()));
        filed.picture().ifPresent(picture -> texts.put(picture, filed.drawing()));
        NewFiles.write(folder, texts);
    }

    private void print(List<Problem> problems, Map<String, Source> inputs, Path folder) {
        boolean blocks = color.showsBlocks(world);
        List<Finding> findings = problems.stream()
                .sorted()
                .distinct()
                .map(problem -> {
                    String path = problem.place().path();
                    Source input = inputs.get(path);
                    String shown = input != null || files.contains(path)
                            ? path
                            : Paths.shown(folder.resolve(path), world.folder());
                    return new Finding(
                            problem,
                            shown,
                            input == null ? "" : input.line(problem.place().line()));
                })
                .toList();
        world.err().print(blocks ? TextReport.blocks(findings, color.paints(world)) : TextReport.lines(findings));
    }

    private Wishes wishes(Registry registry) {
        List<String> names = Agencies.names(registry.config());
        if (profile != null && !names.contains(profile)) {
            throw new UsageException("there is no wire profile \"" + profile + "\"; "
                    + Nearest.hint(profile, names, "there are " + String.join(", ", names)));
        }
        if (date != null && !Import.isDate(date)) {
            throw new UsageException(
                    "--date takes a date such as 2023-07-03T16:30 or 2023-07-03, not \"" + date + "\"");
        }
        if (url != null && !Import.isAddress(url)) {
            throw new UsageException("--url takes an address such as https://example.org/news/1, not \"" + url + "\"");
        }
        if (charset != null && !Import.isCharset(charset)) {
            throw new UsageException("--charset takes a name such as windows-1252, not \"" + charset + "\"");
        }
        return new Wishes(
                Optional.ofNullable(profile),
                full,
                Optional.ofNullable(date),
                Optional.ofNullable(url),
                Optional.ofNullable(charset));
    }

    /** Where the dated folders are made, relative to the site's folder. */
    private String root(Path folder) {
        Path content = folder.resolve("content");
        if (into == null) {
            return "content/";
        }
        Path asTyped = world.folder().resolve(into).normalize();
        Path below = content.resolve(into).normalize();
        Path chosen = asTyped.startsWith(content) ? asTyped : into.isAbsolute() ? asTyped : below;
        if (!chosen.startsWith(content)) {
            throw new UsageException(
                    "--into takes a folder under content/, since an article elsewhere is never published");
        }
        String inside = Paths.shown(chosen, folder);
        String first = inside.replaceFirst("^content/?", "").replaceFirst("/.*", "");
        if (List.of("topics", "stories", "authors", "sources", "pages", "static")
                .contains(first)) {
            throw new UsageException("--into cannot be " + inside + ", where other files than articles belong");
        }
        return inside + "/";
    }
}
