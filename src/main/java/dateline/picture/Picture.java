package dateline.picture;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Optional;

/**
 * What a page must know of a picture to leave the right room for it.
 *
 * @param width in pixels, as it is shown; 0 when the picture has no size of its own
 * @param height likewise
 * @param orientation how it must be turned to be upright, 1 to 8 as Exif counts; 1 is upright
 * @param smaller the kind in which smaller versions of it are written; empty when none can be made
 */
public record Picture(PictureKind kind, int width, int height, int orientation, Optional<PictureKind> smaller) {

    /**
     * Reads a picture's head. That the content is not what the ending promises, is cut off, has more than 50 megapixels,
     * or is an SVG that could run something, are problems.
     *
     * @param path relative to the site's folder; its ending must be that of a picture
     */
    public static Checked<Picture> read(String path, byte[] bytes) {
        PictureKind named = PictureKind.named(path)
                .orElseThrow(() -> new IllegalArgumentException("not named like a picture: " + path));
        try {
            Optional<PictureKind> found = PictureKind.found(bytes);
            if (!found.equals(Optional.of(named))) {
                throw mismatch(path, found);
            }
            Picture picture = read(named, bytes);
            if (named != PictureKind.SVG) {
                Unfit.checkSize(0, picture.width, picture.height);
            }
            return Checked.of(picture);
        } catch (Unfit e) {
            Problem problem = new Problem(e.rule(), new Place(path, e.line(), 0), e.getMessage(), e.hint());
            return new Checked<>(new Picture(named, 0, 0, 1, Optional.empty()), List.of(problem));
        }
    }

    private static Picture read(PictureKind kind, byte[] bytes) throws Unfit {
        try {
            return switch (kind) {
                case PNG -> Png.read(bytes);
                case JPEG -> Jpeg.read(bytes);
                case GIF -> Gif.read(bytes);
                case WEBP -> WebP.read(bytes);
                case SVG -> Svg.read(bytes);
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Unfit.damaged();
        }
    }

    /**
     * The same picture without anything that is not needed to show it: no Exif with places and cameras, no comments, no
     * editor's notes. Its pixels stay as they are.
     */
    static byte[] clean(PictureKind kind, byte[] bytes) throws Unfit {
        try {
            return switch (kind) {
                case PNG -> Png.clean(bytes);
                case JPEG -> Jpeg.clean(bytes);
                case GIF -> Gif.clean(bytes);
                case WEBP -> WebP.clean(bytes);
                case SVG -> Svg.clean(bytes);
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Unfit.damaged();
        }
    }

    private static Unfit mismatch(String path, Optional<PictureKind> found) {
        String ending = path.substring(path.lastIndexOf('.'));
        if (found.isEmpty()) {
            return new Unfit("the content is no picture", "save it again as " + ending);
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        return new Unfit(
                "the content is " + found.get() + ", but the name ends with " + ending,
                "name it " + name + "." + found.get().ending());
    }
}
