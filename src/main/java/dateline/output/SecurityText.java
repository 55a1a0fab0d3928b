package dateline.output;

import dateline.config.SiteConfig;
import dateline.page.Context;
import dateline.text.WebPath;

/** {@code security.txt} (RFC 9116): whom to tell about a weakness. */
final class SecurityText {
    static final WebPath PATH = WebPath.file(".well-known/security.txt");

    private SecurityText() {}

    static boolean isMade(Context context) {
        return context.config().security().isPresent();
    }

    static Output of(SiteConfig config) {
        SiteConfig.Security security = config.security().orElseThrow();
        StringBuilder text = new StringBuilder();
        field(text, "Contact", security.contact());
        field(text, "Expires", security.expires());
        field(text, "Canonical", config.absolute(PATH));
        field(text, "Policy", security.policy());
        field(text, "Preferred-Languages", config.language());
        return Output.text(PATH, text.toString());
    }

    private static void field(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
