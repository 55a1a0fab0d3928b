package dateline.output;

import dateline.config.SiteConfig;

/** The theme's stylesheet with the colours that {@code site.yml} sets. */
public final class Stylesheet {
    private Stylesheet() {}

    /** Adds a rule for each colour that is set; the theme's own stays where none is. */
    public static String of(String css, SiteConfig.Theme theme) {
        return css + accent("light", theme.accent()) + accent("dark", theme.accentDark());
    }

    private static String accent(String scheme, String colour) {
        return colour.isEmpty()
                ? ""
                : "\n@media (prefers-color-scheme: " + scheme + ") {\n  :root {\n    --accent: " + colour
                        + ";\n  }\n}\n";
    }
}
