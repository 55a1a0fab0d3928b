package dateline.schema;

import com.google.gson.JsonObject;
import dateline.source.Rule;
import dateline.text.Slug;
import dateline.text.Urls;
import dateline.yaml.Node.Scalar;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types for what leads somewhere: addresses of the web and of mailboxes, paths of the site, slugs. */
public final class Addresses {
    /** An address of the web: {@code https://example.org/page}. */
    public static final Type<String> URL = new ScalarType<>(
            "URL", () -> Types.json("type", "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]"), Addresses::url);

    /** An address of the web, or a path of the site: {@code /about/}. */
    public static final Type<String> URL_OR_PATH = new ScalarType<>(
            "URL or path",
            () -> Types.json("type", "string", "pattern", "^([Hh][Tt][Tt][Pp][Ss]?:/)?/[^\\s]*$"),
            Addresses::urlOrPath);

    /** An address of the web or of a mailbox; the latter is read to {@code mailto:}. */
    public static final Type<String> URL_OR_MAIL =
            new ScalarType<>("URL or mail address", () -> Types.json("type", "string"), Addresses::urlOrMail);

    /** A mail address. */
    public static final Type<String> MAIL = Types.pattern(
            "mail address",
            Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+"),
            "write it as desk@example.org");

    /** Where the site is published: an address of the web that ends with a slash. */
    public static final Type<String> SITE = new ScalarType<>(
            "absolute URL",
            () -> Types.json("type", "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]+[^\\s?#]*$"),
            Addresses::site);

    /** The path of a picture: from the file's folder, from {@code content/}, or under {@code content/static/}. */
    public static final Type<String> PICTURE = new ScalarType<>(
            "path", () -> Types.json("type", "string", "pattern", "^(?![A-Za-z]+:|//)[^\\\\]+$"), Addresses::picture);

    /** The part of an address that stands for a name. */
    public static final Type<String> SLUG = new ScalarType<>("slug", Addresses::slugSchema, Addresses::slug);

    /** An old address within the site: {@code /old/place/}. */
    public static final Type<String> ALIAS = new ScalarType<>(
            "path", () -> Types.json("type", "string", "pattern", "^/[^\\s?#\\\\]*$"), Addresses::alias);

    private static final int LAST_PORT = 65_535;
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*");
    private static final Pattern REMOTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*|//.*");
    private static final Pattern HOST = Pattern.compile("[\\w.-]+\\.[a-z]{2,}(/.*)?");
    private static final Pattern PATH = Pattern.compile("/[^\\s?#\\\\]*");
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");

    private Addresses() {}

    private static Optional<String> url(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (isUrl(text)) {
            return Optional.of(text);
        }
        String hint = HOST.matcher(text).matches()
                ? "write https://" + text
                : "write a whole address, as in https://example.org/page; spaces in it are %20";
        reading.value(scalar, "a URL that starts with https:// or http://", hint);
        return Optional.empty();
    }

    private static Optional<String> urlOrPath(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (text.startsWith("/") && !text.startsWith("//") && text.indexOf(' ') < 0) {
            return Optional.of(text);
        }
        if (isUrl(text)) {
            return Optional.of(text);
        }
        reading.value(scalar, "a URL or a path of the site", "write it as https://example.org/page or /about/");
        return Optional.empty();
    }

    private static Optional<String> urlOrMail(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (isUrl(text) || (text.startsWith("mailto:") && text.indexOf('@') > 0)) {
            return Optional.of(text);
        }
        if (text.matches("[^\\s@:]+@[^\\s@]+\\.[^\\s@]+")) {
            return Optional.of("mailto:" + text);
        }
        reading.value(scalar, "a URL or a mail address", "write it as https://example.org/contact or desk@example.org");
        return Optional.empty();
    }

    private static Optional<String> site(Scalar scalar, Reading reading) {
        Optional<URI> url = url(scalar, reading).map(URI::create);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String path = url.get().getRawPath();
        if (url.get().getRawQuery() != null || url.get().getRawFragment() != null) {
            return notSite(scalar, reading, "an address without ? and #");
        }
        if (path.contains("//") || DOTS.matcher(path).matches()) {
            return notSite(scalar, reading, "an address without empty parts and dots in its path");
        }
        Optional<String> host = host(url.get().getRawAuthority());
        if (host.isEmpty()) {
            return notSite(scalar, reading, "a host's name, which a port may follow");
        }
        String scheme = url.get().getScheme().toLowerCase(Locale.ROOT);
        String ascii = Urls.encodePath(path).replace("%25", "%");
        return Optional.of(scheme + "://" + host.get() + (ascii.endsWith("/") ? ascii : ascii + "/"));
    }

    private static Optional<String> notSite(Scalar scalar, Reading reading, String takes) {
        reading.value(scalar, takes, "write only where the front page is, as in https://example.org/");
        return Optional.empty();
    }

    /** A host and its port as machines take them: in lower case, letters of other scripts in Punycode. */
    private static Optional<String> host(String authority) {
        try {
            int end = PORT.matcher(authority).find() ? authority.lastIndexOf(':') : authority.length();
            String name = IDN.toASCII(authority.substring(0, end)).toLowerCase(Locale.ROOT);
            String host = name + authority.substring(end);
            URI made = new URI("http://" + host);
            boolean known = made.getHost() != null && made.getUserInfo() == null && made.getPort() <= LAST_PORT;
            return known ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUrl(String text) {
        try {
            return HTTP.matcher(text).matches() && new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> picture(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (text.isEmpty() || text.indexOf('\\') >= 0) {
            reading.value(
                    scalar,
                    "the path of a picture",
                    "write map.png for a file beside this one, with / between folders");
            return Optional.empty();
        }
        if (REMOTE.matcher(text).matches()) {
            reading.value(
                    Rule.PICTURE_REMOTE,
                    scalar,
                    "a file of the site",
                    "save the picture beside the article and write its name");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Optional<String> slug(Scalar scalar, Reading reading) {
        if (Slug.isValid(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String fixed = scalar.text().isBlank() ? "talks-resume" : Slug.of(scalar.text());
        reading.value(Rule.URL_INVALID, scalar, "lower-case letters, digits and hyphens", "write " + fixed);
        return Optional.empty();
    }

    private static Optional<String> alias(Scalar scalar, Reading reading) {
        String text = scalar.text().strip();
        if (PATH.matcher(text).matches()
                && !text.contains("//")
                && !DOTS.matcher(text).matches()) {
            return Optional.of(text);
        }
        reading.value(Rule.URL_INVALID, scalar, "a path that starts with /", "write " + aliasHint(text));
        return Optional.empty();
    }

    private static String aliasHint(String text) {
        String path = HTTP.matcher(text).matches() ? text.replaceFirst("(?i)https?://[^/]*", "") : "/" + text;
        String fixed = path.replaceFirst("[?#].*", "")
                .replace('\\', '/')
                .replaceAll("/\\.{0,2}(?=/)", "")
                .strip();
        return PATH.matcher(fixed).matches() && !DOTS.matcher(fixed).matches() ? fixed : "it as /old/place/";
    }

    private static JsonObject slugSchema() {
        JsonObject json = Types.json("type", "string", "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
        json.addProperty("maxLength", 80);
        return json;
    }
}
