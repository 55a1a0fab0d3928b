package dateline.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses in inputs. */
final class Links {
    private Links() {}

    /** A whole address of the web, made of one that may start from a page; empty when it leads anywhere else. */
    static Optional<String> absolute(String link, String base) {
        String typed = link.strip().replace(" ", "%20");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(typed);
            URI whole = uri.isAbsolute() || base.isEmpty() ? uri : new URI(base.strip()).resolve(uri);
            return isWeb(whole) ? Optional.of(whole.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The host of an address without {@code www.}. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        String scheme = uri.getScheme();
        return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?") && uri.getHost() != null;
    }
}
