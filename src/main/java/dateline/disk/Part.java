package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a folder holds that is a part of a site, made by one of several machines. It lies in the folder itself.
 *
 * @param number of this part, from 1 on
 * @param count of all parts
 * @param site the digest of all that the parts must have in common
 * @param files by path
 */
record Part(int number, int count, Digest site, List<Made> files) {
    private static final long MARK = 0x646c_7061_7274_0001L;
    private static final String FILE = ".dateline-part";

    /** A file of the part. */
    record Made(String path, Digest inputs, long checksum) {}

    /** What a folder says that it holds. */
    static Optional<Part> read(Path folder) {
        return Packed.Reader.of(folder.resolve(FILE), MARK).map(in -> {
            int number = in.count();
            int count = in.count();
            Digest site = in.digest();
            List<Made> files = new ArrayList<>();
            for (int i = in.count(); i > 0; i--) {
                files.add(new Made(in.path(), in.digest(), in.number()));
            }
            return new Part(number, count, site, files);
        });
    }

    void write(Path folder, Disk disk) throws IOException {
        Packed.Writer out = new Packed.Writer(MARK).count(number).count(count).digest(site);
        out.count(files.size());
        files.forEach(file -> out.path(file.path).digest(file.inputs).number(file.checksum));
        disk.createFolder(folder);
        disk.replace(folder.resolve(FILE), out.seal());
    }

    static void forget(Path folder, Disk disk) throws IOException {
        if (Files.exists(folder.resolve(FILE))) {
            disk.delete(folder.resolve(FILE));
        }
    }
}
