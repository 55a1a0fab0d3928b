package dateline.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the preview shows it: with the script that keeps it up to date, which no published page has, and a security
 * policy that lets that script ask the preview for news and is otherwise the page's own.
 */
final class LivePage {
    /** Addresses of the preview's own files; no file of a site can have them. */
    static final String OWN = "/.dateline/";

    private static final Pattern POLICY = Pattern.compile(
            "<meta\\s[^>]*http-equiv=[\"']?Content-Security-Policy[\"']?[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile("content=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final List<String> NEEDED = List.of("connect-src", "script-src", "style-src");
    private static final String OWN_ORIGIN = "'self'";

    private LivePage() {}

    /**
     * The page with the script.
     *
     * @param html in any encoding that holds ASCII
     * @param tag of the page without it, in quotes
     */
    static byte[] of(byte[] html, String tag) {
        // one character for each byte, so that whatever else is in the page stays as it is
        String page = allowed(new String(html, StandardCharsets.ISO_8859_1));
        String script = "<script defer src=\"" + OWN + "live.js\" data-tag='" + tag + "'></script>\n";
        int end = page.lastIndexOf("</body>");
        String live = end < 0 ? page + script : page.substring(0, end) + script + page.substring(end);
        return live.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String allowed(String page) {
        return POLICY.matcher(page)
                .replaceAll(meta -> Matcher.quoteReplacement(CONTENT.matcher(meta.group())
                        .replaceFirst(
                                content -> Matcher.quoteReplacement("content=\"" + policy(content.group(1)) + "\""))));
    }

    /** A policy that also allows what the preview's script needs. */
    static String policy(String policy) {
        List<String> directives = new ArrayList<>();
        List<String> missing = new ArrayList<>(NEEDED);
        String fallback = "";
        for (String part : policy.split(";", -1)) {
            String directive = part.strip();
            String name = directive.split("\\s+", 2)[0];
            if (name.equals("default-src")) {
                fallback = directive.substring(name.length()).strip();
            }
            if (!directive.isEmpty()) {
                directives.add(missing.remove(name) ? withOwnOrigin(name, directive) : directive);
            }
        }
        if (!fallback.isEmpty()) {
            for (String name : missing) {
                directives.add(withOwnOrigin(name, name + " " + fallback));
            }
        }
        return String.join("; ", directives);
    }

    private static String withOwnOrigin(String name, String directive) {
        List<String> sources = new ArrayList<>(
                List.of(directive.substring(name.length()).strip().split("\\s+")));
        sources.remove("'none'");
        sources.remove("");
        if (!sources.contains(OWN_ORIGIN)) {
            sources.add(OWN_ORIGIN);
        }
        return name + " " + String.join(" ", sources);
    }
}
