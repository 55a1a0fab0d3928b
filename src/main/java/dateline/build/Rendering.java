package dateline.build;

import dateline.disk.Program;
import dateline.disk.Publication;
import dateline.disk.SourceTree;
import dateline.output.Output;
import dateline.output.Stylesheet;
import dateline.page.Page;
import dateline.page.View;
import dateline.site.Asset;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the files of a planned site that are not published yet as they should be, and keeps the others. */
final class Rendering {
    private final Planned planned;
    private final Optional<Publication> publication;
    private final BuildRequest request;
    private final Counter counter;
    private final String program = Program.running().code().toString();
    private final Map<String, String> templateFingerprints = new ConcurrentHashMap<>();

    Rendering(Planned planned, Optional<Publication> publication, BuildRequest request, Progress progress) {
        this.planned = planned;
        this.publication = publication;
        this.request = request;
        this.counter = new Counter(progress, "render", planned.size());
    }

    /** What became of one file: made anew or kept, and what was wrong with it. */
    private record Made(boolean anew, List<Problem> problems) {
        static final Made KEPT = new Made(false, List.of());
    }

    /** Makes a file's bytes. */
    private interface Maker {
        Checked<byte[]> make();
    }

    /** Makes or keeps every file; returns how many were made. */
    int run(Problems problems) {
        List<Made> all = new ArrayList<>();
        all.addAll(Parallel.map(planned.pages().all(), request.jobs(), page -> counter.count(page(page))));
        all.addAll(Parallel.map(planned.outputs(), request.jobs(), output -> counter.count(output(output))));
        all.addAll(Parallel.map(planned.pages().assets(), request.jobs(), asset -> counter.count(asset(asset))));
        planned.copy().theme().files().forEach((name, bytes) -> all.add(counter.count(themeFile(name, bytes))));
        problems.addAll(onceForEachPlace(all));
        return (int) all.stream().filter(Made::anew).count();
    }

    private Made page(Page page) {
        View view = page.view().get();
        String template = templateFingerprints.computeIfAbsent(view.template(), planned.templates()::fingerprint);
        Digest inputs = Fingerprint.of(program, template, view);
        String name = page.path() + " (" + page.owner() + ")";
        return file(page.path().target(), inputs, () -> planned.templates().render(view, name));
    }

    private Made output(Output output) {
        return file(
                output.path().target(),
                Fingerprint.of(program, output.inputs()),
                () -> Checked.of(output.bytes().get()));
    }

    private Made themeFile(String name, byte[] bytes) {
        byte[] finished = name.equals("style.css")
                ? Stylesheet.of(
                                new String(bytes, StandardCharsets.UTF_8),
                                planned.copy().config().theme())
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
        return file(name, Digest.of(finished), () -> Checked.of(finished));
    }

    private Made file(String path, Digest inputs, Maker maker) {
        boolean current = !request.clean()
                && publication.map(to -> to.isCurrent(path, inputs)).orElse(false);
        if (current && !request.verify()) {
            publication.orElseThrow().keep(path, inputs);
            return Made.KEPT;
        }
        Checked<byte[]> bytes = maker.make();
        if (!bytes.hasErrors() && publication.isPresent()) {
            try {
                publication.get().stage(path, inputs, bytes.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Made(true, bytes.problems());
    }

    private Made asset(Asset asset) {
        if (publication.isEmpty()) {
            return Made.KEPT;
        }
        String path = asset.address().target();
        SourceTree.Entry source = planned.tree().find("content/" + asset.path()).orElseThrow();
        try {
            Digest inputs;
            try (InputStream in = planned.tree().open(source)) {
                inputs = Digest.of(in.readAllBytes());
            }
            if (!request.clean() && publication.get().keep(path, inputs)) {
                return Made.KEPT;
            }
            publication.get().copy(path, inputs, planned.tree(), source);
            return new Made(true, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template's mistake shows on every page that it prints: it is reported for the first one, with their number. */
    private static List<Problem> onceForEachPlace(List<Made> all) {
        Map<Place, List<Problem>> byPlace = new LinkedHashMap<>();
        for (Made made : all) {
            made.problems()
                    .forEach(problem -> byPlace.computeIfAbsent(problem.place(), place -> new ArrayList<>())
                            .add(problem));
        }
        List<Problem> once = new ArrayList<>();
        for (List<Problem> problems : byPlace.values()) {
            Problem first = problems.get(0);
            String more = problems.size() == 1 ? "" : " and " + (problems.size() - 1) + " more";
            once.add(new Problem(first.rule(), first.place(), first.message() + more, first.hint()));
        }
        return once;
    }
}
