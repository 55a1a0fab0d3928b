package dateline.cli;

import java.nio.file.Path;

/** Paths as they are printed. */
final class Paths {
    private Paths() {}

    /** From a folder when the file lies in it, whole otherwise; with {@code /} between the parts. */
    static String shown(Path file, Path folder) {
        Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }
}
