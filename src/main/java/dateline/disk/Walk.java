package dateline.disk;

import dateline.disk.SourceTree.Entry;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of a site, listed level by level. No link is followed, names are checked, and everything comes in the
 * order of the names, whatever the order on the disk.
 */
final class Walk {
    private static final int MANY = 32;

    private final Path site;

    /**
     * What a folder holds.
     *
     * @param folders its folders as they were before they were listed: a file added to one or removed changes it
     */
    record Found(List<Entry> files, List<Entry> folders, List<Problem> problems) {
        static Found of(Collection<Found> parts) {
            return new Found(
                    parts.stream().flatMap(part -> part.files.stream()).toList(),
                    parts.stream().flatMap(part -> part.folders.stream()).toList(),
                    parts.stream().flatMap(part -> part.problems.stream()).toList());
        }
    }

    private Walk(Path site) {
        this.site = site;
    }

    /** Lists some files and folders of a site; those that don't exist are left out. */
    static Found of(Path site, List<String> roots) throws IOException {
        Walk walk = new Walk(site);
        List<Found> levels = new ArrayList<>();
        Found level = walk.children("", "", roots);
        while (true) {
            levels.add(level);
            if (level.folders.isEmpty()) {
                return Found.of(levels);
            }
            Stream<Entry> folders = level.folders.stream();
            level = Found.of((level.folders.size() > MANY ? folders.parallel() : folders)
                    .map(walk::list)
                    .toList());
        }
    }

    private Found list(Entry folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(site.resolve(folder.onDisk()))) {
            for (Path child : stream) {
                names.add(child.getFileName().toString());
            }
        } catch (IOException | DirectoryIteratorException e) {
            String why = "the folder cannot be listed: " + SourceTree.reason(e);
            return new Found(List.of(), List.of(), List.of(unreadable(folder.path(), why)));
        }
        Collections.sort(names);
        return children(folder.path() + "/", folder.onDisk() + "/", names);
    }

    private Found children(String path, String onDisk, List<String> names) {
        List<Entry> files = new ArrayList<>();
        List<Entry> folders = new ArrayList<>();
        Problems problems = new Problems();
        Map<String, String> taken = new HashMap<>();
        boolean canClash = !names.stream().allMatch(FileNames::isFolded);
        boolean inStatic = path.startsWith(SourceTree.STATIC);
        for (String name : names) {
            if (FileNames.isIgnored(name, inStatic)) {
                continue;
            }
            String shown = FileNames.shown(path + FileNames.normal(name));
            FileNames.fault(name)
                    .ifPresent(fault -> problems.add(Rule.FILE_NAME, Place.of(shown), "the name " + fault));
            String twin = canClash ? taken.putIfAbsent(FileNames.folded(name), name) : null;
            if (twin != null) {
                problems.add(Rule.FILE_NAME, Place.of(shown), twinMessage(path, name, twin), "rename one of the two");
            } else if (FileNames.isPrintable(name)) {
                look(shown, onDisk + name, problems)
                        .ifPresent(entry -> (entry.stat().isFolder() ? folders : files).add(entry));
            }
        }
        return new Found(files, folders, problems.list());
    }

    private Optional<Entry> look(String path, String onDisk, Problems problems) {
        try {
            Stat stat = Stat.of(site.resolve(onDisk));
            switch (stat.kind()) {
                case FILE, FOLDER -> {
                    return Optional.of(new Entry(path, onDisk.equals(path) ? path : onDisk, stat));
                }
                case LINK ->
                    problems.add(Rule.FILE_LINK, Place.of(path), "a symbolic link", "put the file itself here");
                default -> problems.addAll(List.of(unreadable(path, "neither a file nor a folder")));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            problems.addAll(List.of(unreadable(path, SourceTree.reason(e))));
        }
        return Optional.empty();
    }

    private static String twinMessage(String path, String name, String twin) {
        boolean accents = FileNames.normal(name).equals(FileNames.normal(twin));
        String how = accents ? "in the way an accent is stored" : "in case";
        return "differs from " + FileNames.shown(path + twin) + " only " + how
                + ": on some systems the two are one file";
    }

    private static Problem unreadable(String path, String why) {
        return new Problem(Rule.FILE_UNREADABLE, Place.of(path), why, "");
    }
}
