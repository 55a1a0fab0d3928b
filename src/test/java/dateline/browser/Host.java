package dateline.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves a published folder under a path as a static host does, with the headers that its {@code _headers} file asks for. */
final class Host implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Path folder;
    private final String base;
    private final List<Rule> rules;

    /** Headers for the paths that match a pattern. */
    private record Rule(Pattern path, Map<String, String> headers) {}

    private Host(Path folder, String base, int port) throws IOException {
        this.folder = folder;
        this.base = base;
        this.rules = rules(Files.readAllLines(folder.resolve("_headers")));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param base empty, or {@code /repo} */
    static Host of(Path folder, String base) throws IOException {
        return new Host(folder, base, 0);
    }

    /** The same at a port that was chosen before, for pages that tell their own address. */
    static Host of(Path folder, String base, int port) throws IOException {
        return new Host(folder, base, port);
    }

    /** A port that nobody listens at. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The address of the front page. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base + "/";
    }

    private static List<Rule> rules(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(": ", 2);
                rules.get(rules.size() - 1).headers().put(parts[0], parts[1]);
            } else {
                String pattern =
                        Stream.of(line.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
                rules.add(new Rule(Pattern.compile(pattern), new LinkedHashMap<>()));
            }
        }
        return rules;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve("404.html");
            int status = 404;
            if (path.startsWith(base + "/")) {
                String below = path.substring(base.length() + 1);
                Path asked = folder.resolve(below.isEmpty() || below.endsWith("/") ? below + "index.html" : below);
                if (asked.normalize().startsWith(folder) && Files.isRegularFile(asked)) {
                    file = asked;
                    status = 200;
                }
            }
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            for (Rule rule : rules) {
                if (rule.path().matcher(path).matches()) {
                    rule.headers().forEach(exchange.getResponseHeaders()::set);
                }
            }
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
