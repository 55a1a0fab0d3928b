package dateline.disk;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that a site is published to.
 *
 * @param path absolute, without links but one of its own to its generations; it may not exist yet
 * @param state where the site's state keeps what belongs to it
 * @param site the site's folder
 */
record OutputFolder(Path path, Path state, Path site) {
    private static final List<String> TAKEN = List.of("content", "templates", ".dateline", ".git");

    /**
     * @throws Refused if it cannot be meant: a folder around the site or the home folder, one of the site's sources, a file
     */
    static OutputFolder of(State state, Path wanted) throws IOException {
        Path path = real(wanted.toAbsolutePath().normalize());
        if (state.site().startsWith(path)) {
            throw new Refused(path + " holds the site itself and cannot be published to");
        }
        if (path.equals(Path.of(System.getProperty("user.home")))) {
            throw new Refused(path + " is your home folder and cannot be published to");
        }
        for (String source : TAKEN) {
            if (path.startsWith(state.site().resolve(source)) && !path.equals(state.preview())) {
                throw new Refused(path + " lies in " + source + "/ of the site and cannot be published to");
            }
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Refused(path + " is not a folder");
        }
        if (!Files.isWritable(nearest(path))) {
            throw new FileSystemException(nearest(path).toString(), null, "may not be written to");
        }
        return new OutputFolder(
                path, state.folder().resolve("published").resolve(key(state.site(), path)), state.site());
    }

    /**
     * How it is to change: as wished, or as it did last.
     *
     * @throws Refused if it cannot change in that way
     */
    PublishWay way(Optional<PublishWay> wish) throws IOException {
        if (!Generations.isLink(path)) {
            return wish.orElse(PublishWay.RENAME);
        }
        if (wish.isPresent() && wish.get() != PublishWay.SYMLINK) {
            Path generation = Files.readSymbolicLink(path);
            throw new Refused(shown("") + " is a link to " + generation + ", as --publish symlink makes it; leave out"
                    + " --publish, or make it a folder again: rm " + path + " && mv "
                    + path.resolveSibling(generation) + " " + path);
        }
        return PublishWay.SYMLINK;
    }

    boolean isFresh() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (var children = Files.newDirectoryStream(path)) {
            return !children.iterator().hasNext();
        }
    }

    /**
     * A file in it.
     *
     * @throws IllegalArgumentException if the path leads out of it or no file could have it
     */
    Path file(String relative) {
        for (String part : relative.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || !FileNames.isPrintable(part)) {
                throw new IllegalArgumentException("no path below a folder: " + relative);
            }
        }
        Path file = path.resolve(relative);
        if (!file.startsWith(path)) {
            throw new IllegalArgumentException("leads out of the published folder: " + relative);
        }
        return file;
    }

    /** A file in it, as messages name it: relative to the site where it lies below it. */
    String shown(String file) {
        Path full = path.resolve(file);
        Path shown = full.startsWith(site) ? site.relativize(full) : full;
        return FileNames.shown(shown.toString().replace('\\', '/'));
    }

    /** Resolves links in the part of a path that exists, up to one that leads to generations. */
    private static Path real(Path path) throws IOException {
        Path nearest = nearest(path.getParent() == null ? path : path.getParent());
        Path at = nearest.toRealPath().resolve(nearest.relativize(path)).normalize();
        boolean isOtherLink = Files.isSymbolicLink(at) && Files.exists(at) && !Generations.isLink(at);
        return isOtherLink ? real(at.resolveSibling(Files.readSymbolicLink(at)).normalize()) : at;
    }

    private static Path nearest(Path path) {
        Path at = path;
        while (!Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }

    /** A name of its own for each folder that a site is published to; the same on every machine for those below the site. */
    private static String key(Path site, Path path) {
        String name = path.getFileName().toString();
        if (site.equals(path.getParent())) {
            return name;
        }
        String place = path.startsWith(site) ? site.relativize(path).toString() : path.toString();
        return name + "-" + Digest.of(place.replace('\\', '/')).toString().substring(0, 8);
    }
}
