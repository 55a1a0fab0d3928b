package dateline.disk;

import dateline.disk.Journal.Write;
import dateline.disk.Manifest.Entry;
import dateline.disk.Obstacles.Obstacle;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies in a published folder and is not known to be the build's own. */
final class Strangers {
    private static final int SHOWN = 10;

    /** What the front page of a digest says in its head. */
    private static final String MARK = "content=\"Dateline";

    private final OutputFolder output;
    private final Manifest before;
    private final boolean isRecognized;

    /**
     * @param before what the last build published
     * @param isRecognized whether the folder already holds a file just as this build makes it
     */
    Strangers(OutputFolder output, Manifest before, boolean isRecognized) {
        this.output = output;
        this.before = before;
        this.isRecognized = isRecognized;
    }

    /**
     * What keeps files from being put in place, as problems.
     *
     * @param first the files that are deleted before any is put in place
     * @param notes takes what a person should know beyond that
     */
    List<Problem> inTheWay(List<Write> writes, Set<String> first, List<String> notes) throws IOException {
        Set<Obstacle> found = obstacles(writes, first, path -> before.entries().containsKey(path));
        if (!found.isEmpty() && !isOfThisFolder() && (isRecognized || isFrontPageOurs())) {
            found = obstacles(writes, first, path -> true);
            if (found.isEmpty() && before.isKnown()) {
                notes.add(
                        "what is known of the published folder is not of its present state; it was brought up to date");
            }
        }
        Problems problems = new Problems();
        found.stream()
                .limit(SHOWN)
                .forEach(obstacle -> problems.add(
                        Rule.OUTPUT_FOREIGN,
                        Place.of(output.shown(obstacle.path())),
                        obstacle.what() + " that no build wrote is in the way",
                        "move it away, or publish to another folder with --out"));
        if (found.size() > SHOWN) {
            String message = found.size() - SHOWN + " more files that no build wrote are in the way";
            problems.add(Rule.OUTPUT_FOREIGN, Place.of(output.shown("")), message);
        }
        return problems.list();
    }

    private Set<Obstacle> obstacles(List<Write> writes, Set<String> first, Predicate<String> isOwn) throws IOException {
        Obstacles obstacles = new Obstacles(output.path(), first, isOwn);
        Set<Obstacle> found = new LinkedHashSet<>();
        for (Write write : writes) {
            obstacles.at(write.path()).ifPresent(found::add);
        }
        return found;
    }

    /** Whether the manifest tells what lies in the folder, as it doesn't after an older {@code .dateline/} was restored. */
    private boolean isOfThisFolder() throws IOException {
        if (!before.isKnown()) {
            return false;
        }
        for (Map.Entry<String, Entry> entry : before.entries().entrySet()) {
            Path file = output.path().resolve(entry.getKey());
            Stat seen = entry.getValue().stat();
            if (entry.getValue().equals(Entry.OWNED)) {
                continue;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            boolean isAsSeen = Stat.of(file).equals(seen)
                    || (Files.size(file) == seen.size()
                            && Checksum.of(file) == entry.getValue().checksum());
            if (!isAsSeen) {
                return false;
            }
        }
        return true;
    }

    private boolean isFrontPageOurs() {
        try (InputStream in = Files.newInputStream(output.path().resolve("index.html"))) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException e) {
            return false;
        }
    }

    /** Says how many files lie in the folder of which nobody knows whether an earlier build left them. */
    void count(Set<String> files, List<String> notes) throws IOException {
        if (before.isKnown() || !Files.exists(output.path())) {
            return;
        }
        Path folder = output.path().toRealPath();
        try (Stream<Path> all = Files.walk(folder)) {
            long strangers = all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !files.contains(path))
                    .count();
            if (strangers > 0) {
                String many = strangers == 1 ? "1 file stays in " : strangers + " files stay in ";
                notes.add(many + output.shown("") + " that no known build wrote");
            }
        }
    }
}
