package dateline.page;

import dateline.site.Asset;
import dateline.text.WebPath;
import java.util.Locale;

/**
 * A published file of a picture, as places away from the site show it.
 *
 * @param asset the picture's file below {@code content/}
 * @param width pixels; 0 when not known
 * @param height likewise
 */
public record Print(String asset, WebPath path, int width, int height) {
    static Print of(Asset asset) {
        Pictures.Source source = Pictures.usual(asset);
        return new Print(asset.path(), source.path(), source.width(), source.height());
    }

    /** {@code image/jpeg}. */
    public String mediaType() {
        String name = path.value();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "image/"
                + switch (ending) {
                    case "jpg" -> "jpeg";
                    case "svg" -> "svg+xml";
                    default -> ending;
                };
    }
}
