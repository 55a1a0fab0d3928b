package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews of a small digest, asked over the network and edited on the disk. */
class PreviewTest {
    @TempDir
    private Path temp;

    @Test
    void hostileRequestsLeadNowhere() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "classified");
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            Path shown = live.site.resolve(".dateline/preview");
            Files.createSymbolicLink(shown.resolve("link.txt"), secret);
            Files.createSymbolicLink(shown.resolve("folder"), temp);
            List<String> targets = List.of(
                    "/link.txt",
                    "/folder/secret.txt",
                    "/../secret.txt",
                    "/../../../secret.txt",
                    "/%2e%2e/%2e%2e/%2e%2e/secret.txt",
                    "/..%2f..%2f..%2fsecret.txt",
                    "/..%5c..%5csecret.txt",
                    "/..\\..\\secret.txt",
                    "/" + secret,
                    secret.toString(),
                    "//" + secret,
                    "/%2f" + secret,
                    "/file://" + secret,
                    "file://" + secret,
                    "http://evil.example/secret.txt",
                    "//evil.example/",
                    "foo:bar",
                    "*",
                    "?",
                    "/%00",
                    "/%",
                    "/%ff",
                    "/.dateline/",
                    "/.dateline/lock",
                    "/.dateline/../lock",
                    "/.dateline/preview/index.html",
                    "/.dateline/Counter.class",
                    "/site.yml",
                    "/content/2023/07/01/report.md",
                    "/" + "a".repeat(5_000),
                    "/" + "a/".repeat(2_000),
                    "");
            for (String target : targets) {
                String answer = live.ask("GET " + target + " HTTP/1.1", "Host: localhost");
                assertThat(answer).as(target).doesNotContain("classified").doesNotContain("root:");
                assertThat(Live.statusOf(answer)).as(target).matches("40[034]|");
            }
            List<String[]> requests = List.of(
                    new String[] {"GET / HTTP/1.1"},
                    new String[] {"GET / HTTP/1.1", "Host: evil.example"},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Host: localhost"},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Origin: http://evil.example"},
                    new String[] {"POST / HTTP/1.1", "Host: localhost", "Content-Length: 3"},
                    new String[] {"OPTIONS / HTTP/1.1", "Host: localhost"},
                    new String[] {"TRACE / HTTP/1.1", "Host: localhost"},
                    new String[] {"GARBAGE"},
                    new String[] {"GET /"},
                    new String[] {"GET / HTTP/9.9", "Host: evil.example"},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(1 << 20)},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "x: 1\r\n".repeat(5_000) + "y: 1"},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Content-Length: -1"},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Transfer-Encoding: nonsense"},
                    new String[] {"\0\1\2\3"});
            for (String[] request : requests) {
                assertThat(Live.statusOf(live.ask(request))).as(request[0]).matches("4..|501|");
            }
            assertThat(live.status("/")).isEqualTo("200");
        }
    }

    @Test
    void halfOpenConnectionsKeepNobodyElseOut() throws IOException {
        List<Socket> open = new ArrayList<>();
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket("localhost", live.port());
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                open.add(socket);
            }
            assertThat(live.status("/")).isEqualTo("200");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void pagesThatListenKeepNobodyElseOut() throws IOException {
        List<Socket> open = new ArrayList<>();
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            for (int i = 0; i < 600; i++) {
                Socket socket = new Socket("localhost", live.port());
                String request = "GET /.dateline/events HTTP/1.1\r\nHost: localhost:" + live.port() + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                open.add(socket);
            }
            assertThat(live.status("/")).isEqualTo("200");
            Live.await(
                    "an end of welcomes", () -> live.status("/.dateline/events").equals("503"));
            live.save(Live.article(1), Live.text(1, "Report 1", "Still heard."));
            live.awaitNews("2023/07/01/report/index.html");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void noRequestHidesInAnother() throws IOException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            String inner = "GET /notes.txt HTTP/1.1\r\nHost: localhost";
            List<String[]> requests = List.of(
                    new String[] {
                        "POST / HTTP/1.1",
                        "Host: localhost",
                        "Content-Length: 6",
                        "Transfer-Encoding: chunked",
                        "",
                        "0",
                        "",
                        inner
                    },
                    new String[] {
                        "GET / HTTP/1.1", "Host: localhost", "Content-Length: 0", "Content-Length: 80", "", inner
                    },
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Content-Length: 200", "", inner},
                    new String[] {"GET / HTTP/1.1", "Host : evil.example", "Host: localhost", "", inner},
                    new String[] {"GET / HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked, identity", "", inner
                    });
            for (String[] request : requests) {
                assertThat(live.ask(request)).as(String.join("|", request)).doesNotContain("0123456789");
            }
            for (String range :
                    List.of("bytes=5-2", "bytes=99999999999999999999-", "bytes=" + "0-1,".repeat(2_000), "lines=1")) {
                assertThat(live.get("/notes.txt", "Range: " + range)).as(range).startsWith("HTTP/1.1 200");
            }
            for (String range : List.of("bytes=10-", "bytes=-0")) {
                assertThat(live.status("/notes.txt", "Range: " + range))
                        .as(range)
                        .isEqualTo("416");
            }
        }
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, live.port()).close())
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void documentsAreServedAsWebServersDo() throws IOException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/repo/")) {
            String page = live.get("/repo/");
            assertThat(page)
                    .contains("connect-src 'self'")
                    .contains("/.dateline/live.js")
                    .contains("Content-type: text/html; charset=utf-8")
                    .contains("Cache-control: no-cache");
            assertThat(live.status("/repo/", "If-None-Match: " + Live.header(page, "ETag")))
                    .isEqualTo("304");
            String head = live.ask("HEAD /repo/ HTTP/1.1", "Host: localhost");
            assertThat(Live.header(head, "ETag")).isEqualTo(Live.header(page, "ETag"));
            assertThat(Live.header(head, "Content-Length")).isEqualTo(Live.header(page, "Content-Length"));
            assertThat(head).endsWith("\r\n\r\n");
            assertThat(live.get("/repo/notes.txt", "Range: bytes=2-4"))
                    .startsWith("HTTP/1.1 206")
                    .endsWith("\r\n\r\n234");
            assertThat(live.get("/repo/notes.txt")).endsWith("\r\n\r\n0123456789");
            assertThat(Live.header(live.get("/repo/feed.xml"), "Content-Type")).startsWith("application/atom+xml");
            assertThat(Live.header(live.get("/"), "Location")).isEqualTo("/repo/");
            assertThat(Live.header(live.get("/repo/topics"), "Location")).isEqualTo("/repo/topics/");
            String missing = live.get("/repo/nowhere/");
            assertThat(missing)
                    .startsWith("HTTP/1.1 404")
                    .contains("Harbour Brief")
                    .contains("/.dateline/live.js");
            assertThat(Files.readString(live.site.resolve(".dateline/preview/index.html")))
                    .doesNotContain("live.js");
            assertThat(live.site.resolve("public")).doesNotExist();
            assertThat(live.site.resolve(".dateline/next-change.json")).doesNotExist();
        }
    }

    @Test
    void editsAndMistakesReachTheOpenPage() throws IOException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            String before = Live.header(live.get("/2023/07/01/report/"), "ETag");
            live.save(Live.article(1), Live.text(1, "Report 1", "It closed again."));
            live.awaitText("/2023/07/01/report/", "It closed again.");
            live.awaitNews("2023/07/01/report/index.html");
            assertThat(Live.header(live.get("/2023/07/01/report/"), "ETag")).isNotEqualTo(before);
            live.write(Live.article(1), Live.text(1, "Report 1", "[Gone](nowhere.md)"));
            live.awaitNews(Live.article(1) + ":6:");
            assertThat(live.get("/2023/07/01/report/")).contains("It closed again.");
            live.write("site.yml", "title: [\n");
            live.awaitNews("site.yml");
            live.write("site.yml", "title: Quay Brief\nurl: https://harbour.example/\nzone: UTC\ntopics: open\n");
            live.write(Live.article(1), Live.text(1, "Report 1", "All is well."));
            live.awaitText("/", "Quay Brief");
            live.awaitText("/2023/07/01/report/", "All is well.");
            live.awaitNews("\"problems\":[]");
            live.write("templates/style.css", "body { color: red }\n");
            live.awaitText("/style.css", "color: red");
            live.awaitNews("style.css");
            assertThat(live.failures).isEmpty();
        }
    }

    @Test
    void foldersMayGoAndComeBack() throws IOException, InterruptedException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            Path content = live.site.resolve("content");
            Files.move(content, live.site.resolve("elsewhere"));
            Live.await("its end", () -> live.status("/2023/07/01/report/").equals("404"));
            Files.move(live.site.resolve("elsewhere"), content);
            live.awaitText("/2023/07/01/report/", "The harbour is open.");
            Files.move(content.resolve("2023/07/05"), content.resolve("2023/07/06"));
            live.write("content/2023/07/06/report.md", Live.text(6, "Report 6", "In a folder with a new name."));
            live.awaitText("/2023/07/06/report/", "In a folder with a new name.");
            Live.delete(content.resolve("2023"));
            Live.await("its end", () -> live.status("/2023/07/06/report/").equals("404"));
            live.write("content/2023/07/08/deep/report.md", Live.text(7, "Report 7", "In folders that are new."));
            live.write("content/2023/07/08/report.md", Live.text(8, "Report 8", "Beside them."));
            live.awaitText("/2023/07/08/report/", "Beside them.");
            live.rest();
            Path away = temp.resolve("away");
            Files.move(live.site, away);
            Live.await("its failure", () -> !live.failures.isEmpty());
            Files.move(away, live.site);
            live.write("content/2023/07/08/report.md", Live.text(8, "Report 8", "Back again."));
            live.awaitText("/2023/07/08/report/", "Back again.");
        }
    }

    @Test
    void aBurstOfEditsEndsInWhatACleanBuildPublishes() throws IOException, InterruptedException {
        Random random = new Random(20230703);
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            for (int i = 0; i < 250; i++) {
                edit(live, random, i);
                Thread.sleep(random.nextInt(100) == 0 ? 200 : random.nextInt(8));
            }
            live.write("content/2023/07/03/last.md", Live.text(3, "Last", "The end of it."));
            live.write("content/2023/07/04/report.md", Live.text(4, "Report 4", "Well again."));
            SortedMap<String, String> clean = live.clean(Files.createDirectory(temp.resolve("clean")));
            assertThat(clean).containsKey("2023/07/03/last/index.html");
            Live.await("what a clean build publishes", () -> live.shown().equals(clean));
            assertThat(live.get("/2023/07/03/last/")).contains("The end of it.");
        }
    }

    @Test
    void filesThatChangeFasterThanTheyAreReadAreShownWhenTheyRest() throws IOException, InterruptedException {
        try (Live live = new Live(temp.resolve("site"), "https://harbour.example/")) {
            long end = System.nanoTime() + 2_500_000_000L;
            for (int i = 0; System.nanoTime() < end; i++) {
                live.save("content/2023/07/03/restless.md", Live.text(3, "Restless " + i, "Written again."));
                assertThat(live.status("/2023/07/01/report/")).isEqualTo("200");
            }
            live.save("content/2023/07/03/restless.md", Live.text(3, "Restless", "At rest."));
            live.awaitText("/2023/07/03/restless/", "At rest.");
            synchronized (live.failures) {
                assertThat(live.failures)
                        .as("a slow machine may say this once, and nothing else")
                        .allMatch(failure -> failure.contains("restless.md changes all the time"))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /** What editors do; the fourth report may be broken for a while. */
    private static void edit(Live live, Random random, int number) throws IOException {
        int day = 1 + random.nextInt(3);
        String extra = "content/2023/07/0" + day + "/extra-" + random.nextInt(4) + ".md";
        String text = Live.text(day, "Edit " + number, "Words " + random.nextInt() + ".");
        Path file = live.site.resolve(extra);
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> live.write("content/2023/07/04/report.md", "---\ntitel: Wrong\n---\n" + text);
            case 2 -> live.write("content/2023/07/04/report.md", text);
            case 3 -> live.write("templates/style.css", "body { margin: " + number + "px }\n");
            case 4 -> live.save(Live.article(1), text);
            case 5 -> {
                Path folder = live.site.resolve("content/2023/07/05");
                Path other = live.site.resolve("content/2023/07/06");
                Files.move(Files.exists(folder) ? folder : other, Files.exists(folder) ? other : folder);
            }
            default -> live.write(extra, text);
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();
            Counter counter = new Counter(null, null);
            assertThatThrownBy(() -> Doors.open(port, false, counter))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + port + " is taken")
                    .hasMessageContaining("--port");
            try (Doors doors = Doors.open(port, true, counter)) {
                assertThat(doors.port()).isGreaterThan(port);
            }
        }
    }
}
