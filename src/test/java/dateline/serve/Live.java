package dateline.serve;

import static org.assertj.core.api.Assertions.fail;

import dateline.build.Build;
import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A small digest under preview, with one page open. */
final class Live implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2023-07-31T15:00:00Z");

    final Path site;
    final List<String> failures = new ArrayList<>();
    private final AtomicInteger builds = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Preview preview;
    private final Socket page;

    /** @param url of the digest */
    Live(Path site, String url) throws IOException {
        this.site = site;
        write("site.yml", "title: Harbour Brief\nurl: " + url + "\nzone: UTC\ntopics: open\n");
        for (int i = 1; i <= 5; i++) {
            write(article(i), text(i, "Report " + i, "The harbour is open."));
        }
        write("content/static/notes.txt", "0123456789");
        preview = Preview.open(new Preview.Request(site, () -> NOW, false, 2, 0, false), new Preview.Listener() {
            @Override
            public Progress progress() {
                return Progress.NONE;
            }

            @Override
            public void built(Outcome outcome, int changed, double seconds) {
                first.countDown();
                builds.incrementAndGet();
            }

            @Override
            public String failed(Throwable failure) {
                synchronized (failures) {
                    failures.add(failure.toString());
                }
                return failure.toString();
            }
        });
        await("the first build", () -> first.getCount() == 0);
        page = new Socket("localhost", port());
        listen();
    }

    int port() {
        return preview.port();
    }

    static String article(int number) {
        return "content/2023/07/0" + number + "/report.md";
    }

    static String text(int day, String title, String body) {
        return "---\ntitle: " + title + "\ndate: 2023-07-0" + day + "T10:00\ntopics: [Harbour]\n---\n" + body + "\n";
    }

    void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As editors do it: beside the file, and then in its place. */
    void save(String path, String text) throws IOException {
        Path beside = site.resolve(path + "~");
        Files.writeString(beside, text);
        Files.move(beside, site.resolve(path), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** Everything that is answered to lines of a request. */
    String ask(String... lines) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** What is answered to a usual request. */
    String get(String path, String... headers) {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: localhost:" + port()));
        lines.addAll(List.of(headers));
        return ask(lines.toArray(String[]::new));
    }

    String status(String path, String... headers) {
        return statusOf(get(path, headers));
    }

    static String statusOf(String answer) {
        return answer.length() < 12 ? "" : answer.substring(9, 12);
    }

    static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private void listen() throws IOException {
        page.getOutputStream()
                .write(("GET /.dateline/events HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Thread reader = new Thread(() -> {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("data: ")) {
                        heard.add(line.substring(6));
                    }
                }
            } catch (IOException e) {
                heard.add("closed");
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until the open page hears something. */
    void awaitNews(String part) {
        List<String> all = new ArrayList<>();
        try {
            for (String news = heard.poll(10, TimeUnit.SECONDS);
                    news != null;
                    news = heard.poll(10, TimeUnit.SECONDS)) {
                if (news.contains(part)) {
                    return;
                }
                all.add(news);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fail("the page has not heard of " + part + " but of " + all);
    }

    static void await(String what, BooleanSupplier condition) {
        for (long end = System.nanoTime() + 15_000_000_000L; System.nanoTime() < end; ) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        fail(what + " has not come");
    }

    void awaitText(String path, String part) {
        await("\"" + part + "\" on " + path, () -> get(path).contains(part));
    }

    /** Waits until no build is at work, since one that is makes its folders again. */
    void rest() throws InterruptedException {
        for (int before = -1; before != builds.get(); ) {
            before = builds.get();
            Thread.sleep(700);
        }
    }

    /** What the preview holds. */
    SortedMap<String, String> shown() {
        return files(site.resolve(".dateline/preview"));
    }

    /** What a clean build of the same files publishes. */
    SortedMap<String, String> clean(Path folder) throws IOException {
        for (String root : List.of("content", "templates", "site.yml")) {
            copy(site.resolve(root), folder.resolve(root));
        }
        Path out = folder.resolve("public");
        Outcome outcome = Build.run(new BuildRequest(folder, out, NOW, false, false, false, 2, true), Progress.NONE);
        if (!outcome.published()) {
            fail("what should be right has mistakes: " + outcome.problems());
        }
        return files(out);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try (Stream<Path> walk = Files.walk(from)) {
                for (Path file : walk.toList()) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }

    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            files.put("changing", e.toString());
        }
        return files;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
        preview.close();
    }
}
