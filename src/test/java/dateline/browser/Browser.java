package dateline.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium with its driver, as the system has them; nothing is downloaded. Where they are missing, tests are skipped, but with {@code
 * -Dbrowser=required} they fail.
 */
final class Browser implements AutoCloseable {
    private static final String MISSING = "no Chromium with its driver here: pages were not tried in a browser"
            + " (Debian: apt-get install chromium chromium-driver)";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() throws IOException {
        Optional<File> program = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> starter = program("chromedriver");
        if (program.isEmpty() || starter.isEmpty()) {
            if ("required".equals(System.getProperty("browser"))) {
                fail(MISSING);
            }
            assumeTrue(false, MISSING);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // a sandbox needs rights that containers lack; only the site's own pages are opened
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        System.setProperty("webdriver.chrome.driver", starter.orElseThrow().getPath());
        return new Browser(new ChromeDriver(options));
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile);
    }

    void open(String url) {
        driver.get(url);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void back() {
        driver.navigate().back();
    }

    /** Sets the width of the window and what readers prefer. */
    void show(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Whether pages opened from now on may run scripts. */
    void scripting(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** What an expression of JavaScript is, as text. */
    String value(String expression) {
        Object value = ((JavascriptExecutor) driver).executeScript("return " + expression);
        return value == null ? "" : value.toString();
    }

    /** What a promise brings, as text. */
    String promised(String expression, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        Object value = driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; (" + expression
                        + ").then(done, (error) => done('failed: ' + error))",
                arguments);
        return value == null ? "" : value.toString();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void type(String field, String text) {
        driver.findElement(By.id(field)).clear();
        driver.findElement(By.id(field)).sendKeys(text, Keys.ENTER);
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        for (int i = 0; i < 200; i++) {
            if (value("!!(" + expression + ")").equals("true")) {
                return;
            }
            promised("new Promise((done) => setTimeout(done, 50))");
        }
        fail(expression + " has not come true on " + address() + "\n"
                + value("document.querySelector('main').innerText") + String.join("\n", complaints()));
    }

    /** What the console says since the last call: errors of scripts, missing files, what the security policy blocked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses that pages have asked for since the last call; pictures that the browser's own fields are made of are none. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            JsonObject message =
                    JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
            if (message.get("method").getAsString().equals("Network.requestWillBeSent")) {
                requests.add(message.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString());
            }
        });
        requests.removeIf(address -> address.startsWith("data:"));
        return requests;
    }

    /** Loads the rules of accessibility into the page. */
    void loadAxe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What axe finds on the page, one line for each element. */
    List<String> violations() {
        String found =
                promised("axe.run(document, {preload: false, resultTypes: ['violations']}).then(({violations}) =>"
                        + " violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 200)"
                        + " + ' ' + node.failureSummary.replaceAll('\\n', ' '))).join('\\n'))");
        return found.lines().toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
