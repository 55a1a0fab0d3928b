package dateline.check;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Addresses of sources, told apart by what they show. */
final class SourceAddress {
    private static final Pattern TRACKER = Pattern.compile(
            "utm_.*|mtm_.*|pk_.*|at_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|ref|ref_src|ref_url|cmpid"
                    + "|cmp|ocid|smid|smtyp|partner|source|ito|xtor|spm|_ga|si|feature|share|guccounter|output|__twitter_impression");

    private SourceAddress() {}

    /** Whether an address is that of one document, not of a home page or a list. */
    static boolean isDocument(String url) {
        String path = path(url);
        if (plain(url).indexOf('?') >= 0) {
            return true;
        }
        String[] parts = path.replaceFirst("^/", "").replaceFirst("/$", "").split("/");
        String last = parts[parts.length - 1];
        boolean named = last.chars().anyMatch(Character::isDigit)
                || last.indexOf('.') > 0
                || last.chars().filter(c -> c == '-' || c == '_').count() >= 2;
        return !path.isEmpty() && (named || parts.length > 2);
    }

    private static String path(String url) {
        String rest = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[?#].*", "");
        int slash = rest.indexOf('/');
        return slash < 0 || slash == rest.length() - 1 ? "" : rest.substring(slash);
    }

    /** The address without scheme, {@code www.}, fragment, last slash and trackers, its parameters sorted. */
    static String plain(String url) {
        String rest = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("#.*", "");
        int query = rest.indexOf('?');
        String address = query < 0 ? rest : rest.substring(0, query);
        int slash = address.indexOf('/');
        String host = (slash < 0 ? address : address.substring(0, slash))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(www|m|amp)\\.", "");
        String path = slash < 0 ? "" : address.substring(slash).replaceFirst("/+$", "");
        TreeSet<String> kept = new TreeSet<>();
        if (query >= 0) {
            for (String parameter : rest.substring(query + 1).split("&")) {
                if (!parameter.isEmpty()
                        && !TRACKER.matcher(parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))
                                .matches()) {
                    kept.add(parameter);
                }
            }
        }
        return host + path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }
}
