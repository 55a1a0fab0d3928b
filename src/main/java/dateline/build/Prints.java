package dateline.build;

import dateline.disk.SourceTree;
import dateline.page.Crop;
import dateline.picture.Cut;
import dateline.picture.Darkroom;
import dateline.picture.Picture;
import dateline.site.Asset;
import dateline.source.Checked;
import dateline.text.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files that are published of one picture: itself, cleaned, its smaller versions, and its crops. What was made once is remembered
 * under the digest of the picture, wherever it lies, and the picture is not decoded again.
 */
final class Prints implements AutoCloseable {
    private static final String PRINT = "print";

    private final SourceTree tree;
    private final Memory memory;
    private final SourceTree.Entry source;
    private final List<Darkroom.Size> sizes;
    private final Digest digest;
    private final boolean isTrial;
    private Optional<Darkroom> room = Optional.empty();

    /** @param isTrial whether nothing is published, so that a picture that can be decoded is as good as all that is made of it */
    Prints(SourceTree tree, Memory memory, Asset asset, boolean isTrial) {
        this.tree = tree;
        this.memory = memory;
        this.isTrial = isTrial;
        this.source = tree.find("content/" + asset.path()).orElseThrow();
        this.sizes = asset.versions().stream().map(Prints::size).toList();
        this.digest = Assets.digest(tree, memory, source);
    }

    /**
     * One file.
     *
     * @param path below the published folder
     * @param inputs of its bytes
     */
    record Print(String path, Digest inputs, Rendering.Maker maker) {}

    /** The files, the largest first, then the crops. */
    List<Print> of(Asset asset, boolean whole, boolean shown, List<Crop> crops) {
        List<Print> prints = new ArrayList<>();
        if (whole) {
            prints.add(new Print(asset.address().target(), inputs("whole"), this::whole));
        }
        List<Asset.Version> versions = new ArrayList<>(shown ? asset.versions() : List.of());
        Collections.reverse(versions);
        for (Asset.Version version : versions) {
            Digest inputs = inputs(version.width() + " × " + version.height());
            prints.add(
                    new Print(version.address().target(), inputs, maker(inputs, () -> room().version(size(version)))));
        }
        for (Crop crop : crops) {
            Cut cut = new Cut(crop.left(), crop.top(), crop.cutWidth(), crop.cutHeight());
            Digest inputs = inputs(cut + " to " + crop.width() + " × " + crop.height());
            prints.add(new Print(
                    crop.address().target(),
                    inputs,
                    maker(inputs, () -> room().part(cut, crop.width(), crop.height()))));
        }
        return prints;
    }

    private Rendering.Maker maker(Digest inputs, Rendering.Maker anew) {
        return isTrial
                ? () -> room().proof()
                : () -> memory.get(PRINT, inputs).map(Checked::of).orElseGet(() -> remembered(inputs, anew.make()));
    }

    /** One that is upright is cleaned in no time; one that had to be turned is remembered. */
    private Checked<byte[]> whole() {
        Digest inputs = inputs("whole");
        return memory.get(PRINT, inputs).map(Checked::of).orElseGet(() -> {
            if (!room().isTurning()) {
                return room().whole();
            }
            return isTrial ? room().proof() : remembered(inputs, room().whole());
        });
    }

    private static Darkroom.Size size(Asset.Version version) {
        return new Darkroom.Size(version.width(), version.height());
    }

    /** Counts as a use of what is remembered, so that it stays there as long as the picture is published. */
    void touch(Print print) {
        memory.has(PRINT, print.inputs());
    }

    private Checked<byte[]> remembered(Digest inputs, Checked<byte[]> made) {
        if (!made.hasErrors()) {
            memory.put(PRINT, inputs, made.value());
        }
        return made;
    }

    private Digest inputs(String size) {
        return Digest.of(digest.toString(), size, source.ending(), Darkroom.RECIPE);
    }

    private Darkroom room() {
        if (room.isEmpty()) {
            byte[] bytes = tree.bytes(source).value();
            Picture picture = Picture.read(source.path(), bytes).value();
            room = Optional.of(new Darkroom(source.path(), picture, bytes, sizes));
        }
        return room.get();
    }

    @Override
    public void close() {
        room.ifPresent(Darkroom::close);
    }
}
