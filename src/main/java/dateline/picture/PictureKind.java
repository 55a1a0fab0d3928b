package dateline.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of pictures that every browser shows. */
public enum PictureKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String ending;

    PictureKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As servers and feeds name it: {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of its files' names: {@code jpg}. */
    public String ending() {
        return ending;
    }

    /** The kind that a file's name promises. */
    public static Optional<PictureKind> named(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String usual = ending.equals("jpeg") ? "jpg" : ending;
        return Arrays.stream(values()).filter(kind -> kind.ending.equals(usual)).findFirst();
    }

    /** The kind that a file's first bytes show. */
    static Optional<PictureKind> found(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return text.stripLeading().startsWith("<") ? Optional.of(SVG) : Optional.empty();
    }
}
