package dateline.page;

import dateline.site.Asset;
import dateline.text.Html;
import dateline.text.WebPath;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Pictures as pages show them: one address that every browser understands, and more for those that choose. */
final class Pictures {
    /** The width of a picture in a text, for browsers that choose a version before they know the style. */
    private static final String SIZES = "(min-width: 43rem) 40rem, 93vw";

    /** What a browser gets that doesn't choose, such as an old one or a feed reader. */
    private static final int USUAL = 960;

    /** Wide enough for large previews (1,200 pixels). */
    private static final int LARGE = 1280;

    private Pictures() {}

    /** An address with its size. */
    record Source(WebPath path, int width, int height) {}

    /** The version for whoever shows only one. */
    static Source usual(Asset asset) {
        return atLeast(asset, USUAL);
    }

    /** The version for previews elsewhere. */
    static Source large(Asset asset) {
        return atLeast(asset, LARGE);
    }

    private static Source atLeast(Asset asset, int width) {
        List<Asset.Version> versions = asset.versions();
        Optional<Asset.Version> narrowest =
                versions.stream().filter(version -> version.width() >= width).findFirst();
        if (narrowest.isEmpty() && !asset.isShownWhole()) {
            narrowest = Optional.of(versions.get(versions.size() - 1));
        }
        return narrowest
                .map(version -> new Source(version.address(), version.width(), version.height()))
                .orElseGet(() -> new Source(asset.address(), asset.width(), asset.height()));
    }

    /** All versions with their widths as {@code srcset} has them (HTML §4.8.4.2.1); empty when there is only one. */
    static String sources(Asset asset, String base) {
        StringJoiner list = new StringJoiner(", ");
        for (Asset.Version version : asset.versions()) {
            list.add(base + version.address().encoded() + " " + version.width() + "w");
        }
        if (list.length() > 0 && asset.isShownWhole()) {
            list.add(base + asset.address().encoded() + " " + asset.width() + "w");
        }
        return list.toString();
    }

    /** A picture within a text. */
    static String inText(Asset asset, String alt, String title, String base) {
        StringBuilder out = new StringBuilder("<img src=\"");
        Html.escape(base + usual(asset).path().encoded(), out);
        String sources = sources(asset, base);
        if (!sources.isEmpty()) {
            out.append("\" srcset=\"");
            Html.escape(sources, out);
            out.append("\" sizes=\"").append(SIZES);
        }
        out.append("\" alt=\"");
        Html.escape(alt, out);
        if (!title.isEmpty()) {
            out.append("\" title=\"");
            Html.escape(title, out);
        }
        if (asset.width() > 0) {
            out.append("\" width=\"").append(asset.width());
            out.append("\" height=\"").append(asset.height());
        }
        return out.append("\" loading=\"lazy\" decoding=\"async\">").toString();
    }
}
