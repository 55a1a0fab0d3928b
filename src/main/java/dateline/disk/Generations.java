package dateline.disk;

import dateline.disk.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published folder that is a link to one of several generations beside it: {@code public -> public.generations/7}.
 *
 * <p>The next generation is made in full, with a second name for each file that stays, before one change of name lets the
 * link lead to it. A list beside each generation, {@code 7.owned}, tells which of its files are the build's own, and with
 * a slash before their path which came along from the one before: so the link may be put back to an older one by hand,
 * and old ones can be deleted without what others put there.
 */
final class Generations {
    /** So many generations stay besides the published one. */
    static final int KEPT = 3;

    private static final String ENDING = ".generations";
    private static final String LIST = ".owned";
    private static final String ALONG = "/";
    private static final Pattern LIST_NAME = Pattern.compile("([0-9]{1,9})\\.owned(\\.new)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Path out;
    private final Path folder;
    private final Stage stage;
    private final Disk disk;

    Generations(Path out, Stage stage, Disk disk) {
        this.out = out;
        this.folder = folder(out);
        this.stage = stage;
        this.disk = disk;
    }

    /** Whether a path is a link to one of its generations; that one may be missing. */
    static boolean isLink(Path out) {
        return number(out).isPresent();
    }

    private static Path folder(Path out) {
        return out.resolveSibling(out.getFileName() + ENDING);
    }

    /** The generation that a published folder leads to. */
    private static OptionalInt number(Path out) {
        if (!Files.isSymbolicLink(out)) {
            return OptionalInt.empty();
        }
        try {
            Path to = Files.readSymbolicLink(out);
            String name = to.getFileName().toString();
            boolean isOurs = NUMBER.matcher(name).matches()
                    && out.resolveSibling(to).normalize().equals(folder(out).resolve(name));
            return isOurs ? OptionalInt.of(Integer.parseInt(name)) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** What is known of a published folder, as far as the generation is concerned that its link leads to now. */
    static Manifest known(Path out, Manifest before) {
        OptionalInt number = number(out);
        Optional<List<String>> owned =
                number.isPresent() ? Manifest.ownedPaths(list(folder(out), number.getAsInt())) : Optional.empty();
        if (owned.isEmpty()) {
            return before;
        }
        Map<String, Entry> entries = new HashMap<>();
        owned.get().stream()
                .filter(path -> !path.startsWith(ALONG))
                .forEach(path -> entries.put(path, before.entries().getOrDefault(path, Entry.OWNED)));
        return new Manifest(entries, true);
    }

    /** Removes the lists of generations that a build was about to make when it ended. */
    static void clear(Path out, Disk disk) throws IOException {
        Path folder = folder(out);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path file : children(folder)) {
            Matcher name = LIST_NAME.matcher(file.getFileName().toString());
            if (name.matches() && (name.group(2) != null || !Files.exists(folder.resolve(name.group(1))))) {
                disk.delete(file);
            }
        }
        if (children(folder).isEmpty()) {
            disk.delete(folder);
        }
    }

    /** The number of the next generation. A folder that is no link yet becomes the one before it. */
    int next() throws IOException {
        int last = numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        return last + (isFolder(out) && !isEmpty(out) ? 2 : 1);
    }

    /**
     * Makes the next generation, and touches nothing that is published.
     *
     * @param before the build's own files in the published folder
     * @param after its files in the next generation
     */
    void prepare(int number, Journal journal, Set<String> before, Set<String> after) throws IOException {
        Swap swap = new Swap(out, stage, disk);
        if (stage.isTree()) {
            disk.move(stage.files(), stage.next());
        } else {
            swap.prepare(journal);
        }
        Set<String> along = new HashSet<>(swap.kept());
        along.removeAll(after);
        disk.createFolder(folder);
        writeList(number, Stream.concat(after.stream(), along.stream().map(path -> ALONG + path)));
        if (isFolder(out) && !isEmpty(out)) {
            writeList(number - 1, before.stream());
        }
    }

    /**
     * Lets the link lead to the next generation.
     *
     * @throws IOException if a step failed; all is as before, unless the exception's suppressed one says otherwise
     */
    void run(int number) throws IOException {
        boolean wasFolder = isFolder(out) && !isEmpty(out);
        try {
            finish(number);
        } catch (IOException e) {
            try {
                if (wasFolder && !Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
                    disk.move(generation(number - 1), out);
                }
                disk.deleteAll(generation(number));
                clear(out, disk);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Goes on where a build ended that had decided on the next generation. */
    void finish(int number) throws IOException {
        Path generation = generation(number);
        if (Files.isDirectory(stage.next())) {
            disk.move(stage.next(), generation);
        }
        OptionalInt current = number(out);
        if (!Files.isDirectory(generation) || (current.isPresent() && current.getAsInt() == number)) {
            return;
        }
        if (isFolder(out)) {
            if (isEmpty(out)) {
                disk.delete(out);
            } else {
                disk.move(out, generation(number - 1));
            }
        }
        Path link = stage.link();
        disk.deleteAll(link);
        disk.createFolder(link.getParent());
        disk.symbolicLink(link, folder.getFileName().resolve(generation.getFileName()));
        disk.move(link, out);
    }

    /** Deletes generations that are no longer kept. What could not be done is said in sentences. */
    List<String> prune() {
        List<String> notes = new ArrayList<>();
        try {
            int current = number(out).orElse(0);
            List<Integer> all = numbers();
            List<Integer> old = all.stream()
                    .filter(number -> number != current && Files.exists(list(folder, number)))
                    .sorted()
                    .toList();
            old.subList(0, Math.max(0, old.size() - KEPT)).forEach(number -> remove(number, all, notes));
        } catch (IOException e) {
            notes.add("published, but old generations cannot be looked for (" + SourceTree.reason(e) + ")");
        }
        return notes;
    }

    private void remove(int number, List<Integer> all, List<String> notes) {
        String name = folder.getFileName() + "/" + number;
        int newer = all.stream()
                .filter(other -> other > number)
                .min(Comparator.naturalOrder())
                .orElse(number);
        try {
            int strangers =
                    new OldGeneration(generation(number), list(number), generation(newer), list(newer), disk).delete();
            disk.delete(list(folder, number));
            if (strangers > 0) {
                notes.add((strangers == 1
                                ? "1 file that no build made stays in "
                                : strangers + " files that no build made stay in ")
                        + name);
            }
        } catch (IOException e) {
            notes.add("published, but the old generation " + name + " cannot be deleted (" + SourceTree.reason(e)
                    + "); a later build tries again");
        }
    }

    private Path generation(int number) {
        return folder.resolve(Integer.toString(number));
    }

    private static Path list(Path folder, int number) {
        return folder.resolve(number + LIST);
    }

    /** The numbers of all generations. */
    private List<Integer> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return children(folder).stream()
                .map(child -> child.getFileName().toString())
                .filter(name -> NUMBER.matcher(name).matches())
                .map(Integer::parseInt)
                .toList();
    }

    private void writeList(int number, Stream<String> paths) throws IOException {
        disk.replace(list(folder, number), Manifest.ownedFile(paths.sorted().toList()));
    }

    private Set<String> list(int number) {
        return new HashSet<>(Manifest.ownedPaths(list(folder, number)).orElse(List.of()));
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return children(folder).isEmpty();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
