package dateline.disk;

import dateline.disk.Journal.Write;
import dateline.disk.Manifest.Entry;
import dateline.disk.Publication.Next;
import dateline.source.Checked;
import dateline.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The step from a stage to the published folder. */
final class Commit {
    /** Up to so many files are flushed to the device one by one; of more, the manifest tells after a power cut which are whole. */
    private static final int FLUSHED = 64;

    private final OutputFolder output;
    private final Disk disk;
    private final Stage stage;
    private final Manifest before;
    private final Map<String, Next> files;
    private final boolean isRecognized;
    private final PublishWay way;
    private final List<String> notes = new ArrayList<>();

    /** What a decision says. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    /**
     * @param files the next content by path
     * @param isRecognized whether the folder already holds a file just as this build makes it
     * @param way how the folder is to change
     */
    Commit(
            OutputFolder output,
            Disk disk,
            Stage stage,
            Manifest before,
            Map<String, Next> files,
            boolean isRecognized,
            PublishWay way) {
        this.output = output;
        this.disk = disk;
        this.stage = stage;
        this.before = before;
        this.files = files;
        this.isRecognized = isRecognized;
        this.way = way;
    }

    /** Finishes what a build that ended in the middle had decided, and says what is published now. */
    static Manifest recover(OutputFolder output, Disk disk) throws IOException {
        Manifest before = Manifest.read(output.state());
        Optional<Journal> found = Journal.read(output.state());
        if (found.isPresent()) {
            Journal journal = found.get();
            Installation installation = new Installation(output.path(), Stage.leftBehind(output, disk), disk);
            if (journal.isSwap()) {
                new Swap(output.path(), Stage.leftBehind(output, disk), disk).finish();
            } else if (journal.generation() > 0) {
                new Generations(output.path(), Stage.leftBehind(output, disk), disk).finish(journal.generation());
            }
            Set<String> lost = installation.finish(journal);
            if (journal.isWhole() || before.isKnown()) {
                Map<String, Entry> entries = journal.isWhole() ? new HashMap<>() : new HashMap<>(before.entries());
                leave(entries, journal, installation);
                for (Write write : journal.writes()) {
                    boolean isLost = lost.contains(write.path());
                    entries.put(write.path(), isLost ? Entry.OWNED : entry(output, write));
                }
                Manifest finished = new Manifest(entries, true);
                finished.write(output.state(), before, disk);
                before = finished;
            }
        }
        Journal.delete(output.state(), disk);
        return Generations.known(output.path(), before);
    }

    Checked<Summary> run() throws IOException {
        List<Write> writes = writes();
        boolean isLink = way == PublishWay.SYMLINK;
        if (stage.isTree() && !writes.isEmpty() && !isLink && appear(writes)) {
            return Checked.of(summary(writes, List.of()));
        }
        List<String> leaving = before.entries().keySet().stream()
                .filter(path -> !files.containsKey(path))
                .sorted()
                .toList();
        Set<String> first = inTheWay(writes, leaving);
        List<String> last =
                leaving.stream().filter(path -> !first.contains(path)).toList();
        boolean isSwap = way == PublishWay.SWAP && canSwap();
        Journal journal = new Journal(
                stage.isTree() && isLink, isSwap, isLink ? generation() : 0, List.copyOf(first), writes, last);
        Strangers strangers = new Strangers(output, before, isRecognized);
        List<Problem> problems = strangers.inTheWay(writes, first, notes);
        if (!problems.isEmpty()) {
            return new Checked<>(Summary.NOTHING, problems);
        }
        boolean isNothing = journal.isEmpty() && (!isLink || Generations.isLink(output.path()));
        List<String> removed =
                isNothing ? List.of() : isLink ? lead(journal) : isSwap ? swap(journal) : change(journal);
        if (isNothing && !isSame()) {
            record(entries());
        }
        strangers.count(files.keySet(), notes);
        return Checked.of(summary(writes, removed));
    }

    private List<Write> writes() {
        return Journal.inOrder(files.entrySet().stream()
                .filter(file -> file.getValue().staged().isPresent())
                .map(file -> {
                    Entry entry = file.getValue().entry();
                    String staged = file.getValue().staged().get();
                    return new Write(
                            file.getKey(),
                            staged,
                            entry.inputs(),
                            entry.checksum(),
                            entry.stat().size());
                }));
    }

    /** Whether every file is kept just as it was recorded. */
    private boolean isSame() {
        return before.isKnown()
                && files.size() == before.entries().size()
                && files.entrySet().stream()
                        .allMatch(file ->
                                file.getValue().entry().equals(before.entries().get(file.getKey())));
    }

    /** Lets a folder that doesn't exist yet appear as a whole; false if it can only be filled file by file. */
    private boolean appear(List<Write> writes) throws IOException {
        flush(writes);
        decide(new Journal(true, false, 0, List.of(), writes, List.of()));
        try {
            disk.createFolder(output.path().getParent());
            disk.move(stage.files(), output.path());
        } catch (IOException e) {
            Journal.delete(output.state(), disk);
            return false;
        }
        finish(entries());
        return true;
    }

    private List<String> change(Journal journal) throws IOException {
        flush(journal.writes());
        decide(journal);
        Installation installation = new Installation(output.path(), stage, disk);
        carryOut(() -> installation.run(journal));
        notes.addAll(installation.notes());
        Map<String, Entry> entries = entries();
        installation.remaining().forEach(path -> entries.put(path, Entry.OWNED));
        for (Write write : journal.writes()) {
            entries.put(write.path(), entry(output, write));
        }
        finish(entries);
        return installation.removed();
    }

    private boolean canSwap() throws IOException {
        boolean can = new Swap(output.path(), stage, disk).isPossible();
        if (!can) {
            notes.add("the published folder was changed file by file: the next one cannot be made on its device");
        }
        return can;
    }

    /** Lets the folder change as a whole. */
    private List<String> swap(Journal journal) throws IOException {
        flush(journal.writes());
        Swap swap = new Swap(output.path(), stage, disk);
        swap.prepare(journal);
        decide(journal);
        carryOut(swap::run);
        try {
            disk.deleteAll(stage.replaced());
        } catch (IOException e) {
            notes.add("published, but what was there before cannot be deleted (" + SourceTree.reason(e)
                    + "); the next build tries again");
        }
        finish(seenAgain());
        return Stream.concat(journal.first().stream(), journal.last().stream()).toList();
    }

    /** The number of the next generation. */
    private int generation() throws IOException {
        Swap swap = new Swap(output.path(), stage, disk);
        if (!swap.isPossible()) {
            throw new Refused(output.shown("") + " is a device of its own and cannot become a link; publish to a folder"
                    + " in it with --out");
        }
        return new Generations(output.path(), stage, disk).next();
    }

    /** Lets the folder's link lead to the next generation. */
    private List<String> lead(Journal journal) throws IOException {
        flush(journal.writes());
        Generations generations = new Generations(output.path(), stage, disk);
        generations.prepare(journal.generation(), journal, before.entries().keySet(), files.keySet());
        decide(journal);
        carryOut(() -> generations.run(journal.generation()));
        notes.addAll(generations.prune());
        finish(seenAgain());
        return Stream.concat(journal.first().stream(), journal.last().stream()).toList();
    }

    /** Carries out what was decided, or takes the decision back. */
    private void carryOut(Action action) throws IOException {
        try {
            action.run();
        } catch (IOException e) {
            if (e.getSuppressed().length > 0) {
                throw new IOException(
                        e.getMessage() + "; the published folder is half changed, the next build completes it", e);
            }
            Journal.delete(output.state(), disk);
            throw e;
        }
    }

    /** All files as they are now: to have had a second name changes what the disk says of one. */
    private Map<String, Entry> seenAgain() throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        for (Map.Entry<String, Entry> file : entries().entrySet()) {
            Entry entry = file.getValue();
            Stat now = Stat.of(output.path().resolve(file.getKey()));
            entries.put(file.getKey(), new Entry(entry.inputs(), entry.checksum(), now));
        }
        return entries;
    }

    /** Writes the journal down, or leaves none. */
    private void decide(Journal journal) throws IOException {
        try {
            journal.write(output.state(), disk);
        } catch (IOException e) {
            Journal.delete(output.state(), disk);
            throw e;
        }
    }

    /** Records what is published now. That it is published can no longer fail. */
    private void finish(Map<String, Entry> entries) {
        try {
            record(entries);
            Journal.delete(output.state(), disk);
        } catch (IOException e) {
            notes.add("published, but not recorded (" + e.getMessage() + "); the next build makes up for it");
        }
    }

    private void record(Map<String, Entry> entries) throws IOException {
        new Manifest(entries, true).write(output.state(), before, disk);
    }

    private void flush(List<Write> writes) throws IOException {
        if (writes.size() <= FLUSHED) {
            for (Write write : writes) {
                disk.sync(stage.file(write.staged()));
            }
        }
    }

    /**
     * What has to be deleted before anything is put in place: files where a folder must be, files in a folder where a file
     * must be, and files that differ from a new one only in case, which some systems take for the same.
     */
    private static Set<String> inTheWay(List<Write> writes, List<String> leaving) {
        Set<String> first = new LinkedHashSet<>();
        if (leaving.isEmpty()) {
            return first;
        }
        Set<String> targets = new HashSet<>();
        Set<String> folded = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (Write write : writes) {
            targets.add(write.path());
            folded.add(FileNames.folded(write.path()));
            for (String at = Obstacles.parent(write.path()); !at.isEmpty(); at = Obstacles.parent(at)) {
                folders.add(at);
            }
        }
        for (String path : leaving) {
            boolean isBelowTarget = false;
            for (String at = Obstacles.parent(path); !at.isEmpty(); at = Obstacles.parent(at)) {
                isBelowTarget |= targets.contains(at);
            }
            if (isBelowTarget || folders.contains(path) || folded.contains(FileNames.folded(path))) {
                first.add(path);
            }
        }
        return first;
    }

    private Map<String, Entry> entries() {
        Map<String, Entry> entries = new HashMap<>();
        files.forEach((path, next) -> entries.put(path, next.entry()));
        return entries;
    }

    private static void leave(Map<String, Entry> entries, Journal journal, Installation installation) {
        journal.first().forEach(entries::remove);
        journal.last().forEach(entries::remove);
        installation.remaining().forEach(path -> entries.put(path, Entry.OWNED));
    }

    private static Entry entry(OutputFolder output, Write write) throws IOException {
        return new Entry(write.inputs(), write.checksum(), Stat.of(output.path().resolve(write.path())));
    }

    private Summary summary(List<Write> writes, List<String> removed) {
        long bytes = writes.stream().mapToLong(Write::size).sum();
        return new Summary(
                writes.stream().map(Write::path).toList(), files.size() - writes.size(), removed, bytes, notes);
    }
}
