package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline serve} as a program of its own: how it begins and how it ends. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("Showing the digest at (http://localhost:[0-9]+\\S*) until");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeADigest() throws IOException {
        Files.writeString(folder.resolve("site.yml"), "title: T\nurl: https://t.example/\nzone: UTC\n");
        Path day = Files.createDirectories(folder.resolve("content/2023/07/03"));
        Files.writeString(day.resolve("storm.md"), "---\ntitle: Storm\ndate: 2023-07-03\n---\n\nIt is over.\n");
    }

    private Process serve(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.cli.Main",
                "serve"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        return builder.redirectError(folder.resolve("err.txt").toFile()).start();
    }

    /** Where the program says that it shows the digest. */
    private static String address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new AssertionError("the program said only: " + said);
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    /** What a signal makes of a preview that shows something. */
    private int endedBy(String signal) throws IOException, InterruptedException {
        Process process = serve("--port", "0");
        try {
            String url = address(process);
            assertThat(get(url)).contains("Storm");
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void anInterruptEndsItAndTheNextOneStarts() throws IOException, InterruptedException {
        assertThat(endedBy("INT")).isEqualTo(130);
        assertThat(endedBy("TERM")).isEqualTo(143);
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenEndsItWithAHint() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Process process = serve("--port", String.valueOf(taken.getLocalPort()));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.FAILED);
            assertThat(Files.readString(folder.resolve("err.txt")))
                    .contains("port " + taken.getLocalPort() + " is taken")
                    .contains("--port");
        }
    }

    @Test
    void aPortThatIsNoneIsAMistakeInTheCommand() throws IOException, InterruptedException {
        Process process = serve("--port", "70000");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Exit.USAGE);
    }

    @Test
    void itOpensTheBrowser() throws IOException, InterruptedException {
        Path opened = folder.resolve("opened.txt");
        for (String command : List.of("xdg-open", "open")) { // Linux's and the Mac's
            Path browser = folder.resolve(command);
            Files.writeString(
                    browser,
                    "#!/bin/sh\nprintf '%s' \"$1\" >\"" + opened + ".new\" && mv \"" + opened + ".new\" \"" + opened
                            + "\"\n");
            Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        }
        Process process = serve("--port", "0", "--open");
        try {
            String url = address(process);
            for (int i = 0; i < 200 && !Files.exists(opened); i++) {
                Thread.sleep(50);
            }
            assertThat(opened).hasContent(url);
        } finally {
            process.destroy();
        }
    }
}
