package dateline.build;

import dateline.build.Rendering.Made;
import dateline.build.Rendering.Status;
import dateline.source.Problem;
import dateline.text.Gzip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a build would change in the published folder.
 *
 * @param problems that keep it from being published, or are warnings; sorted
 * @param added files that are not there yet, by path
 * @param changed files that would have other bytes
 * @param removed files that would be deleted
 * @param unchanged number of files that stay
 */
public record Plan(
        List<Problem> problems, List<Change> added, List<Change> changed, List<Change> removed, int unchanged) {

    /**
     * One file of the published folder.
     *
     * @param path below the published folder: {@code topics/nato/index.html}
     * @param causes what brings the change about: {@code new content/2023/07/03/x.md}; never empty
     */
    public record Change(String path, List<String> causes) {}

    static Plan of(List<Problem> problems, List<Made> made, Set<String> published, Planned planned, Causes causes) {
        Map<String, String> owners = new HashMap<>();
        planned.pages().all().forEach(page -> owners.put(page.path().target(), page.owner()));
        List<Change> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        Set<String> removed = new TreeSet<>(published);
        int unchanged = 0;
        for (Made file : made) {
            removed.remove(file.path());
            if (file.status() == Status.KEPT || file.status() == Status.SAME) {
                unchanged++;
                continue;
            }
            Change change = new Change(
                    file.path(),
                    causes.of(Gzip.original(file.path()), owners.getOrDefault(Gzip.original(file.path()), "")));
            (file.status() == Status.ADDED ? added : changed).add(change);
        }
        added.sort(Comparator.comparing(Change::path));
        changed.sort(Comparator.comparing(Change::path));
        List<Change> gone = removed.stream()
                .map(path -> new Change(path, causes.ofRemoval(Gzip.original(path))))
                .toList();
        return new Plan(problems, List.copyOf(added), List.copyOf(changed), gone, unchanged);
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
