package dateline.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Who may ask: people at this machine, through a page of the preview or by typing its address. Other websites that their
 * browsers have open may not, whatever names they give this machine (DNS rebinding), and neither read nor change anything.
 */
final class Gate {
    private static final String NAME = "(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?";
    private static final Pattern HOST = Pattern.compile(NAME);
    private static final Pattern ORIGIN = Pattern.compile("http://" + NAME);
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private Gate() {}

    /**
     * A request that is not answered.
     *
     * @param status of HTTP
     * @param reason one sentence
     */
    record Refusal(int status, String reason) {}

    /**
     * Why a request is not answered; empty when it is.
     *
     * @param headers all values of a header by its name
     */
    static Optional<Refusal> check(String method, Function<String, List<String>> headers) {
        List<String> hosts = headers.apply("Host");
        if (hosts.size() != 1) {
            return refuse(400, "A request names its host once.");
        }
        if (!HOST.matcher(hosts.get(0).toLowerCase(Locale.ROOT)).matches()) {
            return refuse(403, "The preview answers to the names localhost, 127.0.0.1 and [::1] only.");
        }
        for (String origin : headers.apply("Origin")) {
            boolean isOwn = ORIGIN.matcher(origin).matches() && origin.equals("http://" + hosts.get(0));
            if (!isOwn) {
                return refuse(403, "Other websites may not read the preview.");
            }
        }
        boolean isOfAnotherSite = headers.apply("Sec-Fetch-Site").contains("cross-site");
        boolean isVisit = headers.apply("Sec-Fetch-Mode").contains("navigate")
                && headers.apply("Sec-Fetch-Dest").contains("document");
        if (isOfAnotherSite && !isVisit) {
            return refuse(403, "Other websites may not use what the preview holds.");
        }
        if (!METHODS.contains(method)) {
            return refuse(405, "The preview only shows: GET and HEAD.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(int status, String reason) {
        return Optional.of(new Refusal(status, reason));
    }
}
