package dateline.output;

import dateline.config.SiteConfig;

public final class Stylesheet {
    private Stylesheet() {}

    public static String of(String css, SiteConfig.Theme t) {
        return css;
    }
}
