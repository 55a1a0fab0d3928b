package dateline.cli;

import dateline.build.Build;
import dateline.disk.NewFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run through the program on a small digest that is thrown away. The launcher records which classes it loads, so that
 * later runs find them ready.
 */
public final class Rehearsal {
    private static final String ARTICLE = """
            ---
            title: Ferries sail again
            date: 2023-07-03T16:30:00+00:00
            updated: 2023-07-03T18:00:00+00:00
            topics: [About the digest]
            story: storm
            dateline: LISBON
            authors: [jane]
            kind: report
            sources: [{name: Port authority, url: "https://port.example.org/7", date: 2023-07-03}]
            corrections: [{date: 2023-07-04T09:00:00+00:00, text: The hour was wrong., kind: corrected}]
            aliases: [/old/ferries/]
            lead: true
            photo: {file: quay.svg, alt: A ferry at the quay., caption: The quay., credit: Jane Quay}
            ---
            The harbour is *open* **again**, "at last", ~~closed~~ -- see [the first report](first.md) and <https://example.org/>.

            ## Times

            | Ferry | Leaves |
            |:------|-------:|
            | North |     07 |

            1. `one`[^note]
            2. two
               - three

            > A quotation with a <b>tag</b> and a [story](story:storm).

            ```
            code
            ```

            *[TEU]: a box of twenty feet

            [^note]: A note about TEU.
            """;
    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\"><title>Quay</title></svg>";
    private static final String FIRST = """
            ---
            title: Ferries stay in harbour
            date: 2023-07-03T08:00:00+00:00
            topics: [About the digest]
            story: storm
            ---
            No ferry sails today.
            """;
    private static final String BROKEN = """
            ---
            title: Wrong: in several ways
            dat: yesterday
            topics: [Nothing]
            ---
            [Nowhere](nowhere.md)
            """;

    private Rehearsal() {}

    /** Takes the folder to rehearse in, which must exist. */
    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]).toAbsolutePath().resolve("site");
        String folder = site.toString();
        run("init", folder, "--now", "2023-07-04T12:00:00Z");
        NewFiles.write(
                site,
                new TreeMap<>(Map.of(
                        "content/2023/07/03/ferries.md",
                        ARTICLE,
                        "content/2023/07/03/first.md",
                        FIRST,
                        "content/2023/07/03/quay.svg",
                        PICTURE,
                        "content/2023/07/03/edition.md",
                        "---\nnumber: 1\n---\nA *stormy* day.\n",
                        "content/stories/storm.md",
                        "---\nname: The storm\n---\nIt came in July.\n",
                        "content/authors/jane.md",
                        "---\nname: Jane Quay\n---\nWrites about ships.\n")));
        run("build", "--site", folder);
        run("new", "A headline", "--site", folder);
        run("build", "--site", folder);
        NewFiles.write(site, new TreeMap<>(Map.of("content/2023/07/03/broken.md", BROKEN)));
        run("check", "--site", folder, "--color", "always");
        run("build", "--help");
    }

    private static void run(String... args) {
        Main.run(World.ofProcess(), Build::run, args);
    }
}
