import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Measures builds of a made-up archive, each in a new process: everything from nothing, again with nothing changed, and
 * after one headline changed.
 *
 * <pre>
 * mvn -Pbench -DskipTests verify -Dbench.articles=1000 -Dbench.runs=5
 * java src/bench/Bench.java DATELINE SITE ARTICLES RUNS
 * </pre>
 *
 * <p>The archive has the shape of a news digest: 40 articles a day of about 4 KB, five topics each out of 200, links to
 * articles of the days before. It is the same for every run with the same number of articles, and lies in a folder of the
 * system's temporary ones: on Linux, put that on a memory disk ({@code -Djava.io.tmpdir=/dev/shm}), or the disk is measured.
 */
final class Bench {
    private static final int A_DAY = 40;
    private static final int TOPICS = 200;
    /** A build looks closer at files that were touched within so long before it. */
    private static final int REST_MILLIS = 2_500;

    private static final String[] WORDS = ("the ministry said that talks on trade will go on next week while the port authority and the harbour union"
                    + " look for terms after a long night of votes in the house where members of both parties asked for a"
                    + " closer look at costs of the new line between the islands and the coast")
            .split(" ");

    private final String dateline;
    private final Path site;
    private final int articles;

    private Bench(String dateline, Path site, int articles) {
        this.dateline = dateline;
        this.site = site;
        this.articles = articles;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int articles = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        Path folder = Files.createTempDirectory("dateline-bench");
        try {
            new Bench(arguments[0], folder, articles).measure(Path.of(arguments[1]), runs);
        } finally {
            delete(folder);
        }
    }

    private void measure(Path theme, int runs) throws IOException, InterruptedException {
        copy(theme);
        write();
        System.out.printf(
                Locale.ROOT, "%,d articles, Java %s, medians of %d runs%n", articles, Runtime.version(), runs);
        System.out.printf("%-24s %9s %9s %9s%n", "", "wall s", "CPU s", "peak MiB");
        measured("everything", runs, () -> delete(site.resolve("public"), site.resolve(".dateline")));
        Thread.sleep(REST_MILLIS);
        run();
        measured("nothing changed", runs, () -> {});
        int[] edits = {0};
        measured("one headline changed", runs, () -> edit(++edits[0]));
    }

    /** What comes before a run that is measured. */
    private interface Before {
        void run() throws IOException;
    }

    private record Run(double wall, double cpu, double peak) {}

    private void measured(String name, int runs, Before before) throws IOException, InterruptedException {
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            before.run();
            all.add(run());
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %9.2f %9.2f %9.0f%n",
                name,
                median(all.stream().map(Run::wall)),
                median(all.stream().map(Run::cpu)),
                median(all.stream().map(Run::peak)));
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Builds once; the program itself tells CPU time and memory. */
    private Run run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(dateline, "build", "--site", site.toString(), "--stats")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("the build failed");
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = lines.stream()
                .filter(line -> line.startsWith("all "))
                .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+")[3]))
                .findFirst()
                .orElse(Double.NaN);
        double peak = lines.stream()
                .filter(line -> line.startsWith("Peak memory"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2].replace(",", "")))
                .findFirst()
                .orElse(Double.NaN);
        return new Run(wall, cpu, peak);
    }

    private void edit(int number) throws IOException {
        Path file = file(articles / 2);
        Files.writeString(file, Files.readString(file).replaceFirst("title: .*", "title: Changed " + number));
    }

    private void copy(Path theme) throws IOException {
        try (Stream<Path> files = Files.walk(theme)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = site.resolve(theme.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void write() throws IOException {
        for (int number = 0; number < articles; number++) {
            Path file = file(number);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(number));
        }
    }

    private Path file(int number) {
        LocalDate day = LocalDate.of(2001, 1, 1).plusDays(number / A_DAY);
        return site.resolve(String.format(
                Locale.ROOT,
                "content/%d/%02d/%02d/article-%d.md",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                number));
    }

    private String text(int number) {
        Random random = new Random(number);
        UnaryOperator<String> words = count -> {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < Integer.parseInt(count); i++) {
                out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            return out.toString();
        };
        StringBuilder out = new StringBuilder("---\ntitle: ").append(words.apply("8"));
        out.append("\ndate: ").append(LocalDate.of(2001, 1, 1).plusDays(number / A_DAY));
        out.append("\nsummary: ").append(words.apply("20")).append("\ntopics: [");
        for (int i = 0; i < 5; i++) {
            out.append(i == 0 ? "" : ", ").append("Topic ").append(1 + random.nextInt(TOPICS));
        }
        out.append("]\n---\n");
        for (int i = 0; i < 12; i++) {
            out.append('\n').append(words.apply("45")).append(". *").append(words.apply("3")).append("* — ");
            int linked = number - 1 - random.nextInt(A_DAY);
            if (linked >= 0 && i % 3 == 0) {
                String target = site.resolve("content").relativize(file(linked)).toString();
                out.append("[").append(words.apply("3")).append("](/");
                out.append(target.replace('\\', '/')).append(") ");
            }
            out.append(words.apply("20")).append(".\n");
        }
        return out.toString();
    }

    private static void delete(Path... folders) throws IOException {
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> {
                        try {
                            Files.delete(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                }
            }
        }
    }
}
