package dateline.site;

import dateline.source.Problem;
import dateline.text.WebPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is published beside the pages: a picture or another file under {@code content/}.
 *
 * @param path below {@code content/}
 * @param width pixels; 0 when it is no picture or its size is not known
 * @param height likewise
 * @param smaller the ending of the names of the smaller versions that are made for small screens; empty when there are none
 * @param isUpright whether the file itself can be shown; else only its versions are
 * @param fault why it cannot be published, in its own file; empty when it can
 */
public record Asset(String path, int width, int height, String smaller, boolean isUpright, Optional<Problem> fault) {
    private static final String STATIC = "static/";

    /** From a telephone held upright to a large screen; each has about two thirds of the next one's pixels a side. */
    private static final int[] WIDTHS = {320, 480, 640, 960, 1280, 1920, 2560};

    private static final int WIDEST = WIDTHS[WIDTHS.length - 1];

    /** A file of which only its size is known. */
    public Asset(String path, int width, int height) {
        this(path, width, height, "", true, Optional.empty());
    }

    /** A smaller version of a picture. */
    public record Version(Asset asset, int width, int height) {
        /** Where it is published: {@code /2023/07/03/quay.640.jpg}. */
        public WebPath address() {
            return asset.named(Integer.toString(width));
        }
    }

    /** Where it is published: {@code static/x} at {@code /x}, everything else at its own path. */
    public WebPath address() {
        return WebPath.file(published());
    }

    private String published() {
        return isStatic() ? path.substring(STATIC.length()) : path;
    }

    /** Where something made of it is published: beside it, with its ending when it is of the same kind, else behind it. */
    public WebPath named(String what) {
        String whole = published();
        int dot = whole.lastIndexOf('.');
        String same = whole.substring(0, dot) + "." + what + whole.substring(dot);
        return WebPath.file(isOtherKind() ? whole + "." + what + "." + smaller : same);
    }

    private boolean isOtherKind() {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return canShrink() && !smaller.equals(ending.equals("jpeg") ? "jpg" : ending);
    }

    public boolean canShrink() {
        return !smaller.isEmpty();
    }

    /** Whether it is published even when nothing uses it. */
    public boolean isStatic() {
        return path.startsWith(STATIC);
    }

    /** The smaller versions that pages show, narrowest first; a function of its size alone. */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        if (!canShrink()) {
            return versions;
        }
        long most = isOtherKind() && smaller.equals("png") ? 10 : 17; // a PNG is much larger than a WebP of its size
        for (int to : WIDTHS) {
            if (to * 20L <= width * most) { // one that is hardly smaller saves nothing
                versions.add(new Version(this, to, (int) Math.max(1, Math.round((double) height * to / width))));
            }
        }
        if (!isUpright && width <= WIDEST) {
            versions.add(new Version(this, width, height));
        }
        return versions;
    }

    /** Whether pages show it in its own size, too; what is wider than any screen is published only for links to it. */
    public boolean isShownWhole() {
        return isUpright && (!canShrink() || width <= WIDEST);
    }
}
