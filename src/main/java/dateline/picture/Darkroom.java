package dateline.picture;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Makes what is published of one picture: the whole of it, upright and clean, and smaller versions. It is decoded once, and
 * only when something asks for its pixels. For one thread; at most two decode at the same time, whatever the number of
 * threads, since a large picture takes 300 MB.
 */
public final class Darkroom implements AutoCloseable {
    /** Rises whenever the same picture comes out with other bytes, so that what was made before is made again. */
    public static final String RECIPE = "1";

    private static final Semaphore ROOMS = new Semaphore(2);
    private static final float QUALITY = 0.82f;
    private static final float WHOLE_QUALITY = 0.92f;

    private final String path;
    private final Picture picture;
    private final byte[] bytes;
    private final List<Size> sizes;
    private final Map<Size, Pixels> made = new HashMap<>();
    private Optional<Palette> palette = Optional.empty();
    private boolean isOccupied;

    /** The size of a version, in pixels. */
    public record Size(int width, int height) {}

    /**
     * @param path of its file, which messages name
     * @param picture what was read of it, without a problem
     * @param sizes of all versions that are published
     */
    public Darkroom(String path, Picture picture, byte[] bytes, List<Size> sizes) {
        this.path = path;
        this.picture = picture;
        this.bytes = bytes;
        this.sizes = List.copyOf(sizes);
    }

    /** The picture in its own size, without anything that is not needed to show it. */
    public Checked<byte[]> whole() {
        return checked(this::wholeBytes);
    }

    /** Whether the whole picture must be decoded to be made upright; a WebP keeps a note that tells browsers to turn it. */
    public boolean isTurning() {
        return picture.orientation() != 1 && picture.kind() != PictureKind.WEBP;
    }

    /** Nothing, when the picture can be decoded; else what is wrong with it. */
    public Checked<byte[]> proof() {
        return checked(() -> {
            all();
            return new byte[0];
        });
    }

    /** A smaller version. */
    public Checked<byte[]> version(Size size) {
        return checked(() -> {
            Pixels pixels = pixels(size);
            byte[] version = write(pixels, QUALITY);
            byte[] whole = picture.kind() == PictureKind.PNG ? wholeBytes() : version;
            return whole.length < version.length ? whole : version; // few pixels of many colours can take more room
        });
    }

    /** A part of the picture, no larger than it is there. */
    public Checked<byte[]> part(Cut cut, int width, int height) {
        return checked(() -> {
            Pixels pixels = all().part(cut);
            return write(cut.width() == width ? pixels : Scaler.scale(pixels, width, height), QUALITY);
        });
    }

    private interface Work {
        byte[] run() throws Unfit;
    }

    private Checked<byte[]> checked(Work work) {
        try {
            return Checked.of(work.run());
        } catch (Unfit e) {
            return failed(new Problem(e.rule(), new Place(path, e.line(), 0), e.getMessage(), e.hint()));
        } catch (OutOfMemoryError e) {
            made.clear();
            String message = "there is not enough memory for " + picture.width() + " × " + picture.height() + " pixels";
            String hint = "make the picture smaller, or give Java more memory: DATELINE_OPTS=-Xmx2g";
            return failed(new Problem(Rule.PICTURE_LIMIT, Place.of(path), message, hint));
        }
    }

    private static Checked<byte[]> failed(Problem problem) {
        return new Checked<>(new byte[0], List.of(problem));
    }

    private byte[] wholeBytes() throws Unfit {
        return isTurning() ? write(all(), WHOLE_QUALITY) : Picture.clean(picture.kind(), bytes);
    }

    private byte[] write(Pixels pixels, float quality) throws Unfit {
        if (picture.smaller().equals(Optional.of(PictureKind.JPEG))) {
            return JpegWriter.write(pixels, quality, profile());
        }
        return palette.isPresent() ? palette.get().write(pixels) : PngWriter.write(pixels, colours());
    }

    /** The segments of a JPEG that say what its colours mean; those of printing colours were told already. */
    private byte[] profile() throws Unfit {
        if (picture.kind() == PictureKind.WEBP) {
            return Profile.segments(WebP.icc(bytes));
        }
        return Jpeg.hasInks(bytes) ? new byte[0] : Jpeg.profile(bytes);
    }

    /** The chunks of a PNG that do. */
    private byte[] colours() throws Unfit {
        return switch (picture.kind()) {
            case PNG -> Png.colours(bytes);
            case WEBP -> PngWriter.profile(WebP.icc(bytes));
            default -> new byte[0];
        };
    }

    /**
     * The pixels of a version: scaled from the smallest version that is at least twice as wide, else from the picture
     * itself; always from the same, whichever of them is asked for first.
     */
    private Pixels pixels(Size size) throws Unfit {
        if (size.equals(new Size(picture.width(), picture.height()))) {
            return all();
        }
        Pixels pixels = made.get(size);
        if (pixels == null) {
            Optional<Size> larger = sizes.stream()
                    .filter(other -> other.width() >= 2 * size.width())
                    .min(Comparator.comparingInt(Size::width));
            Pixels source = larger.isPresent() ? pixels(larger.get()) : all();
            pixels = Scaler.scale(source, size.width(), size.height());
            made.put(size, pixels);
        }
        return pixels;
    }

    private Pixels all() throws Unfit {
        Size whole = new Size(picture.width(), picture.height());
        Pixels pixels = made.get(whole);
        if (pixels == null) {
            pixels = decode();
            made.put(whole, pixels);
        }
        return pixels;
    }

    private Pixels decode() throws Unfit {
        if (!isOccupied) {
            ROOMS.acquireUninterruptibly();
            isOccupied = true;
        }
        byte[] clean = Picture.clean(picture.kind(), bytes);
        Decoder.Decoded decoded = Decoder.decode(picture.kind(), clean);
        Pixels pixels = decoded.pixels().turned(picture.orientation());
        if (pixels.width() != picture.width() || pixels.height() != picture.height()) {
            throw Unfit.damaged();
        }
        palette = decoded.palette();
        return pixels;
    }

    /** Lets the next picture in. */
    @Override
    public void close() {
        made.clear();
        if (isOccupied) {
            isOccupied = false;
            ROOMS.release();
        }
    }
}
