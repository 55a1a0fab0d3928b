package dateline.disk;

import dateline.disk.Part.Made;
import dateline.source.Checked;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the parts of a site that several machines made, as if one had made them all. */
public final class Merge {
    private Merge() {}

    /** The folder of a part. */
    private record Found(Path folder, Part part) {}

    /**
     * Publishes what all parts hold together. What is published already is kept, and what no part has is deleted.
     *
     * @param folders one for each part, in any order
     * @throws Refused if they are not the parts of one site, all of them
     * @throws IOException if a file is not as its machine left it, or the disk refused; then nothing is published
     */
    public static Checked<Summary> run(State state, Path out, List<Path> folders) throws IOException {
        List<Found> parts = parts(folders);
        try (Publication publication = Publication.open(state, out)) {
            publication.remember(Optional.empty());
            for (Found found : parts) {
                for (Made file : found.part.files()) {
                    if (!publication.keep(file.path(), file.inputs())) {
                        publication.stage(file.path(), file.inputs(), bytes(found.folder, file));
                    }
                }
            }
            return publication.commit();
        }
    }

    /** The parts in their order. */
    private static List<Found> parts(List<Path> folders) throws Refused {
        TreeMap<Integer, Found> parts = new TreeMap<>();
        for (Path folder : folders) {
            Part part = Part.read(folder)
                    .orElseThrow(() ->
                            new Refused(folder + " holds no part of a site; dateline build --shard K/N makes one"));
            Found twin = parts.put(part.number(), new Found(folder, part));
            if (twin != null) {
                throw new Refused(folder + " and " + twin.folder + " are both part " + name(part));
            }
        }
        Found first = parts.firstEntry().getValue();
        for (Found found : parts.values()) {
            if (found.part.count() != first.part.count()) {
                throw new Refused(found.folder + " is part " + name(found.part) + ", but " + first.folder + " is part "
                        + name(first.part));
            }
            if (!found.part.site().equals(first.part.site())) {
                throw new Refused(
                        found.folder + " and " + first.folder
                                + " were not made of the same files by the same program at the same time; give all parts one --now");
            }
        }
        for (int number = 1; number <= first.part.count(); number++) {
            if (!parts.containsKey(number)) {
                throw new Refused("part " + number + "/" + first.part.count() + " is missing");
            }
        }
        return new ArrayList<>(parts.values());
    }

    private static String name(Part part) {
        return part.number() + "/" + part.count();
    }

    private static byte[] bytes(Path folder, Made file) throws IOException {
        Path path = folder.resolve(file.path());
        if (!Stat.of(path).isFile()) {
            throw new FileSystemException(path.toString(), null, "not a file");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (Checksum.of(bytes) != file.checksum()) {
            throw new FileSystemException(path.toString(), null, "not as the build left it");
        }
        return bytes;
    }
}
