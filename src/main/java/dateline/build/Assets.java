package dateline.build;

import dateline.disk.Program;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.picture.Picture;
import dateline.picture.PictureKind;
import dateline.site.Asset;
import dateline.source.Checked;
import dateline.source.Problem;
import dateline.text.Digest;
import dateline.text.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads what pages must know of the files beside the texts; a picture that has not been touched is not even opened. */
final class Assets {
    private static final String PICTURE = "picture";
    private static final int CONTENT = "content/".length();
    /** A file of so few bytes needs no smaller version. */
    private static final int SMALL = 24 << 10;

    private static final RecordCodec<Remembered> PICTURES = RecordCodec.of(Remembered.class);

    private final SourceTree tree;
    private final Memory memory;
    private final String program = Program.running().code().toString();

    Assets(SourceTree tree, Memory memory) {
        this.tree = tree;
        this.memory = memory;
    }

    /** What is remembered of a picture: its head, and what is wrong with it. */
    private record Remembered(Picture picture, List<Problem> problems) {}

    Checked<Asset> read(Entry file) {
        String path = file.path().substring(CONTENT);
        if (!file.isPicture()) {
            return Checked.of(new Asset(path, 0, 0));
        }
        Optional<Remembered> untouched = memory.digest(file).flatMap(digest -> recall(file, digest));
        if (untouched.isPresent()) {
            return Checked.of(asset(path, untouched.get(), file));
        }
        Checked<byte[]> bytes = tree.bytes(file);
        if (bytes.hasErrors()) {
            return Checked.of(
                    new Asset(path, 0, 0, "", true, Optional.of(bytes.problems().get(0))));
        }
        Digest digest = Digest.of(bytes.value());
        memory.put(file, digest);
        Remembered read = recall(file, digest).orElseGet(() -> {
            Checked<Picture> picture = Picture.read(file.path(), bytes.value());
            Remembered anew = new Remembered(picture.value(), picture.problems());
            memory.put(PICTURE, key(file, digest), PICTURES.write(anew));
            return anew;
        });
        return Checked.of(asset(path, read, file));
    }

    /** The digest of a file's bytes, which are read when nothing is remembered of them. */
    static Digest digest(SourceTree tree, Memory memory, Entry file) {
        return memory.digest(file).orElseGet(() -> {
            Digest digest = Digest.of(tree.bytes(file).value());
            memory.put(file, digest);
            return digest;
        });
    }

    /** The digest of a file that is published as it is, of any size. */
    static Digest digestOfCopy(SourceTree tree, Memory memory, Entry file) {
        return memory.digest(file).orElseGet(() -> {
            try (InputStream in = tree.open(file)) {
                Digest digest = Digest.of(in.readAllBytes());
                memory.put(file, digest);
                return digest;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Remembered> recall(Entry file, Digest digest) {
        return memory.get(PICTURE, key(file, digest)).map(PICTURES::read);
    }

    private Digest key(Entry file, Digest digest) {
        return Digest.of(file.path(), digest.toString(), program);
    }

    private static Asset asset(String path, Remembered read, Entry file) {
        Picture picture = read.picture();
        boolean isUpright = picture.orientation() == 1 || picture.kind() != PictureKind.WEBP;
        return new Asset(
                path,
                picture.width(),
                picture.height(),
                isUpright && file.size() <= SMALL
                        ? ""
                        : picture.smaller().map(PictureKind::ending).orElse(""),
                isUpright,
                read.problems().stream().findFirst());
    }
}
