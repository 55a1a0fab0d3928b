package dateline.serve;

import com.sun.net.httpserver.HttpExchange;
import dateline.serve.Gate.Refusal;
import dateline.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Where requests are answered, each by its own thread. Whatever goes wrong with one concerns no other. */
final class Counter {
    private static final String EVENTS = LivePage.OWN + "events";
    private static final long BETWEEN_SIGNS_OF_LIFE = 10_000;

    /** So many pages may listen at once: each has a thread of its own, and some must be left for all else. */
    private static final int LISTENERS = 200;

    /** What every answer says: nothing is kept without asking again, nothing is guessed, no other site may use it. */
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-cache",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "frame-ancestors 'self'",
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff");

    private final Newsstand stand;
    private final News news;
    private final Semaphore listeners = new Semaphore(LISTENERS);

    Counter(Newsstand stand, News news) {
        this.stand = stand;
        this.news = news;
    }

    /** Answers one request. */
    void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Refusal> refusal = Gate.check(exchange.getRequestMethod(), name -> values(exchange, name));
            if (refusal.isPresent()) {
                Answer no = Answer.words(refusal.get().status(), refusal.get().reason());
                send(exchange, no.status() == 405 ? no.with("Allow", "GET, HEAD") : no);
                return;
            }
            String path = exchange.getRequestURI().getRawPath();
            boolean isPlain = exchange.getRequestURI().getRawAuthority() == null && path != null;
            if (isPlain && path.equals(EVENTS) && exchange.getRequestMethod().equals("GET")) {
                welcome(exchange);
            } else {
                send(exchange, isPlain ? answer(path, exchange) : missing());
            }
        } catch (RuntimeException | StackOverflowError e) {
            send(exchange, Answer.words(404, "This cannot be shown: " + e));
        }
    }

    private Answer answer(String path, HttpExchange exchange) {
        if (path.startsWith(LivePage.OWN)) {
            return own(path.substring(LivePage.OWN.length()), exchange);
        }
        stand.awaitOpening();
        Optional<String> address = Address.of(path, stand.base());
        if (address.isEmpty()) {
            boolean isTop = path.equals("/") || path.equals(stand.base());
            return isTop ? Answer.redirect(stand.base() + "/") : missing();
        }
        String file = Address.file(address.get());
        Optional<byte[]> bytes = stand.file(file);
        if (bytes.isPresent()) {
            return document(file, bytes.get(), exchange);
        }
        return stand.hasPage(address.get()) ? Answer.redirect(path + "/") : missing();
    }

    /** The site's own page for what is not there; before it has one, a page that waits for it. */
    private Answer missing() {
        byte[] page = stand.file("404.html").or(() -> resource("waiting.html")).orElseThrow();
        String tag = tag(page);
        return Answer.of(404, MediaTypes.HTML, LivePage.of(page, tag)).with("ETag", tag);
    }

    private static Answer own(String name, HttpExchange exchange) {
        boolean isKnown = List.of("live.js", "live.css").contains(name);
        return isKnown
                ? document(name, resource(name).orElseThrow(), exchange)
                : Answer.words(404, "There is no such part of the preview.");
    }

    private static Answer document(String file, byte[] bytes, HttpExchange exchange) {
        String type = MediaTypes.of(file);
        String tag = tag(bytes);
        byte[] body = type.equals(MediaTypes.HTML) ? LivePage.of(bytes, tag) : bytes;
        return Answer.of(
                type,
                body,
                tag,
                first(exchange, "If-None-Match"),
                first(exchange, "Range"),
                first(exchange, "If-Range"));
    }

    private static String tag(byte[] bytes) {
        return "\"" + Digest.of(bytes) + "\"";
    }

    private void welcome(HttpExchange exchange) throws IOException {
        if (!listeners.tryAcquire()) {
            send(exchange, Answer.words(503, "So many pages listen to the preview that no more can."));
            return;
        }
        try {
            tell(exchange);
        } finally {
            listeners.release();
        }
    }

    /** Sends news for as long as the page is open. */
    private void tell(HttpExchange exchange) throws IOException {
        ALWAYS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        News.Told told = news.greeting();
        try {
            while (!news.isOver()) {
                String text = told.text().isEmpty() ? ": still here\n\n" : told.text();
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
                told = news.after(told.last(), BETWEEN_SIGNS_OF_LIFE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        ALWAYS.forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isHead = exchange.getRequestMethod().toUpperCase(Locale.ROOT).equals("HEAD");
        if (isHead && answer.status() != 304) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body().length));
        }
        exchange.getRequestBody().close(); // so that the connection can be used again
        boolean hasBody = !isHead && answer.body().length > 0;
        exchange.sendResponseHeaders(answer.status(), hasBody ? answer.body().length : -1);
        if (hasBody) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    private static List<String> values(HttpExchange exchange, String header) {
        return exchange.getRequestHeaders().getOrDefault(header, List.of());
    }

    private static String first(HttpExchange exchange, String header) {
        return exchange.getRequestHeaders().getFirst(header);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Counter.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
