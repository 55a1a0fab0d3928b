package dateline.build;

import dateline.disk.Program;
import dateline.disk.Publication;
import dateline.disk.SourceTree;
import dateline.mail.LetterHtml;
import dateline.mail.LetterSize;
import dateline.mail.LetterText;
import dateline.mail.Message;
import dateline.output.Output;
import dateline.output.Stylesheet;
import dateline.page.Card;
import dateline.page.Page;
import dateline.page.Page.Form;
import dateline.page.Pages;
import dateline.page.SiteView;
import dateline.page.View;
import dateline.picture.PictureKind;
import dateline.site.Asset;
import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.Gzip;
import dateline.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Makes the files of a planned site that are not published yet as they should be, and keeps the others. */
final class Rendering {
    private static final String COSTLY = "output";
    /** The inputs of pages under the digests of what they are made of. */
    private static final String INPUTS = "inputs";

    private final Planned planned;
    private final Memory memory;
    private final Optional<Publication> publication;
    private final BuildRequest request;
    private final Counter counter;
    private final Progress progress;
    private final Words words;
    private final Set<String> published;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();
    private final Fingerprint.Shared shared = Fingerprint.Shared.of(Card.class, SiteView.class);
    private final String program = Program.running().code().toString();
    private final Digest settings;
    private final Map<String, String> templateFingerprints = new ConcurrentHashMap<>();

    Rendering(
            Planned planned,
            Memory memory,
            Optional<Publication> publication,
            BuildRequest request,
            Progress progress) {
        this.planned = planned;
        this.memory = memory;
        this.publication = publication;
        this.request = request;
        this.progress = progress;
        this.words = Words.of(planned.copy().theme().words());
        this.settings = planned.settings();
        this.published = publication.map(Publication::published).orElse(Set.of());
        planned.pages().assets().forEach(asset -> wholes.add(asset.path()));
        planned.pages().assets().forEach(asset -> taken.add(asset.address().target()));
        taken.addAll(planned.themeFiles().keySet());
        this.counter = new Counter(progress, "render", planned.size());
    }

    /** How a file stands to what is published. */
    enum Status {
        /** Its inputs are those of the published file, which was kept. */
        KEPT,
        /** Made anew, with the bytes that are published. */
        SAME,
        /** Made anew, with other bytes. */
        CHANGED,
        /** Not published before. */
        ADDED
    }

    /** What became of one file, and what was wrong with it. */
    record Made(String path, Status status, List<Problem> problems) {
        boolean isCompressed() {
            return path.endsWith(Gzip.ENDING);
        }

        boolean isAnew() {
            return status != Status.KEPT;
        }
    }

    /** Makes a file's bytes. */
    interface Maker {
        Checked<byte[]> make();
    }

    /** Makes or keeps every file. */
    List<Made> run(Problems problems) {
        progress.begins(Stage.RENDER);
        List<Made> all = new ArrayList<>();
        Parallel.map(planned.pages().all(), request.jobs(), page -> counter.count(page(page)))
                .forEach(all::addAll);
        Parallel.map(planned.outputs(), request.jobs(), output -> counter.count(output(output)))
                .forEach(all::addAll);
        Parallel.map(planned.pages().files(), request.jobs(), 1, this::asset).forEach(all::addAll);
        planned.themeFiles().forEach((name, bytes) -> all.addAll(counter.count(themeFile(name, bytes))));
        problems.addAll(onceForEachPlace(all));
        return all;
    }

    /** The bytes of one page; empty when it has mistakes, or its template isn't there. */
    Optional<byte[]> bytes(Page page) {
        View view = page.view().get();
        if (!planned.templates().canPrint(view)) {
            return Optional.empty();
        }
        Checked<byte[]> made = made(page, view, page.path() + " (" + page.owner() + ")");
        return made.hasErrors() ? Optional.empty() : Optional.of(made.value());
    }

    /** The bytes of one of the theme's files. */
    Optional<byte[]> themeFile(String name) {
        return Optional.ofNullable(planned.themeFiles().get(name)).map(bytes -> finished(name, bytes));
    }

    private List<Made> page(Page page) {
        String path = page.path().target();
        String name = page.path() + " (" + page.owner() + ")";
        Optional<Digest> grounds = grounds(path, page.form().name(), page.grounds());
        Optional<Digest> known = grounds.flatMap(this::inputs);
        if (known.isPresent()) {
            return files(
                    path,
                    page.owner(),
                    known.get(),
                    () -> made(page, page.view().get(), name));
        }
        View view = page.view().get();
        if (!planned.templates().canPrint(view)) {
            return List.of(new Made(path, Status.KEPT, List.of()));
        }
        String template = templateFingerprints.computeIfAbsent(view.template(), planned.templates()::fingerprint);
        Digest inputs = Fingerprint.of(shared, program, template, page.form().name(), view);
        grounds.ifPresent(digest -> remember(digest, inputs));
        return files(path, page.owner(), inputs, () -> made(page, view, name));
    }

    /** What one file stands on: its own grounds, and what all files are made with. */
    private Optional<Digest> grounds(String path, String form, Optional<Supplier<Digest>> grounds) {
        return grounds.filter(digest -> publication.isPresent())
                .map(digest -> Fingerprint.of(settings, path, form, digest.get()));
    }

    /** The inputs of a file that stood on these grounds before. */
    private Optional<Digest> inputs(Digest grounds) {
        return memory.get(INPUTS, grounds).map(bytes -> Digest.of(ByteBuffer.wrap(bytes)));
    }

    private void remember(Digest grounds, Digest inputs) {
        memory.put(
                INPUTS, grounds, inputs.put(ByteBuffer.allocate(Digest.BYTES)).array());
    }

    /** What a page's record becomes. */
    private Checked<byte[]> made(Page page, View view, String name) {
        Form form = page.form();
        if (form == Form.PAGE) {
            return planned.templates().render(view, name);
        }
        View.Email letter = (View.Email) view;
        String text = LetterText.of(letter, words);
        if (form == Form.LETTER_TEXT) {
            return Checked.of(text.getBytes(StandardCharsets.UTF_8));
        }
        Checked<byte[]> html = planned.templates().render(view, name).map(LetterHtml::of);
        if (form == Form.MESSAGE) {
            return html.map(bytes -> Message.of(letter, bytes, text));
        }
        Optional<Problem> size = LetterSize.check(html.value(), page.owner());
        return size.isEmpty() || html.hasErrors() ? html : new Checked<>(html.value(), List.of(size.get()));
    }

    private List<Made> output(Output output) {
        if (publication.isEmpty()) {
            return List.of(new Made(output.path().target(), Status.KEPT, List.of())); // documents make no mistakes
        }
        String path = output.path().target();
        Optional<Digest> grounds = grounds(path, "", output.grounds());
        Digest inputs = grounds.flatMap(this::inputs).orElseGet(() -> {
            Digest made = output.inputs().get();
            grounds.ifPresent(digest -> remember(digest, made));
            return made;
        });
        if (output.isCostly()) {
            memory.has(COSTLY, inputs); // a use, so that it stays remembered
        }
        return files(
                path,
                "site.yml",
                Fingerprint.of(program, inputs),
                () -> Checked.of(
                        output.isCostly()
                                ? remembered(output, inputs)
                                : output.bytes().get()));
    }

    private byte[] remembered(Output output, Digest inputs) {
        return memory.get(COSTLY, inputs).orElseGet(() -> {
            byte[] made = output.bytes().get();
            memory.put(COSTLY, inputs, made);
            return made;
        });
    }

    private byte[] finished(String name, byte[] bytes) {
        return name.equals("style.css")
                ? Stylesheet.of(
                                new String(bytes, StandardCharsets.UTF_8),
                                planned.copy().config().theme())
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private List<Made> themeFile(String name, byte[] bytes) {
        byte[] finished = finished(name, bytes);
        return files(name, "templates/" + name, Digest.of(finished), () -> Checked.of(finished));
    }

    /** A file, and beside it the same compressed, when the site has such. */
    private List<Made> files(String path, String owner, Digest inputs, Maker maker) {
        if (!isCompressed(path)) {
            return List.of(file(path, owner, inputs, maker));
        }
        Maker once = Compression.once(maker);
        Made plain = file(path, owner, inputs, once);
        if (plain.problems().stream().anyMatch(Problem::isError)) {
            return List.of(plain);
        }
        long size = plain.isAnew()
                ? once.make().value().length
                : publication.orElseThrow().size(path);
        return size < Gzip.LEAST ? List.of(plain) : List.of(plain, compressed(path, owner, inputs, once));
    }

    private Made compressed(String path, String owner, Digest inputs, Maker maker) {
        return file(
                path + Gzip.ENDING,
                owner,
                Fingerprint.of(program, Gzip.ENDING, inputs),
                () -> maker.make().map(Gzip::of));
    }

    private boolean isCompressed(String path) {
        return planned.copy().config().precompress()
                && publication.isPresent()
                && Gzip.isText(path)
                && !taken.contains(path + Gzip.ENDING);
    }

    private Made file(String path, String owner, Digest inputs, Maker maker) {
        if (!request.verify() && isKept(path, inputs)) {
            return new Made(path, Status.KEPT, List.of());
        }
        boolean current = request.verify()
                && !request.clean()
                && publication.map(to -> to.isCurrent(path, inputs)).orElse(false);
        Checked<byte[]> bytes = maker.make();
        progress.did(Stage.RENDER, List.of(path), bytes.value().length);
        if (bytes.hasErrors() || publication.isEmpty()) {
            return new Made(path, Status.CHANGED, bytes.problems());
        }
        try {
            Status status = !published.contains(path)
                    ? Status.ADDED
                    : publication.get().holds(path, bytes.value()) ? Status.SAME : Status.CHANGED;
            if (current && status != Status.SAME) {
                return new Made(path, status, List.of(difference(path, owner)));
            }
            if (request.publish()) {
                publication.get().stage(path, inputs, bytes.value());
            }
            return new Made(path, status, bytes.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file that is published as it should be. */
    private boolean isKept(String path, Digest inputs) {
        if (request.clean() || publication.isEmpty()) {
            return false;
        }
        return request.publish()
                ? publication.get().keep(path, inputs)
                : publication.get().isCurrent(path, inputs);
    }

    private static Problem difference(String path, String owner) {
        return new Problem(
                Rule.BUILD_DIFFERS,
                Place.of(owner),
                "the published file " + path + " is not what a clean build makes",
                "please report this fault; dateline build --clean publishes it anew");
    }

    /** A picture and its smaller versions, or another file as it is. */
    private List<Made> asset(Asset asset) {
        boolean isWhole = wholes.contains(asset.path());
        if (PictureKind.named(asset.path()).isEmpty()) {
            Made copy = counter.count(copied(asset));
            String path = copy.path();
            SourceTree.Entry source =
                    planned.tree().find("content/" + asset.path()).orElseThrow();
            return isCompressed(path) && source.size() >= Gzip.LEAST && source.size() <= Compression.MOST
                    ? List.of(copy, compressed(path, "content/" + asset.path(), digestOf(source), () -> bytes(source)))
                    : List.of(copy);
        }
        if (asset.fault().isPresent()) {
            return List.of(); // a problem already
        }
        List<Made> made = new ArrayList<>();
        try (Prints prints = new Prints(planned.tree(), memory, asset, publication.isEmpty())) {
            for (Prints.Print print : prints.of(
                    asset,
                    isWhole,
                    planned.pages().isShown(asset),
                    planned.pages().crops(asset))) {
                prints.touch(print);
                List<Made> both = files(print.path(), "content/" + asset.path(), print.inputs(), print.maker());
                Made one = counter.count(both.get(0));
                made.addAll(both);
                if (one.problems().stream().anyMatch(Problem::isError)) {
                    return List.of(new Made(one.path(), one.status(), at(asset, one.problems())));
                }
            }
        }
        return made;
    }

    private List<Problem> at(Asset asset, List<Problem> problems) {
        Place use = planned.pages().uses().get(asset.path());
        return use == null
                ? problems
                : problems.stream().map(problem -> Pages.at(problem, use)).toList();
    }

    private Made copied(Asset asset) {
        String path = asset.address().target();
        if (publication.isEmpty()) {
            return new Made(path, Status.KEPT, List.of());
        }
        SourceTree.Entry source = planned.tree().find("content/" + asset.path()).orElseThrow();
        try {
            Digest inputs = digestOf(source);
            if (isKept(path, inputs)) {
                return new Made(path, Status.KEPT, List.of());
            }
            progress.did(Stage.RENDER, List.of(path), source.size());
            if (request.publish()) {
                publication.get().copy(path, inputs, planned.tree(), source);
            }
            return new Made(path, published.contains(path) ? Status.CHANGED : Status.ADDED, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Digest digestOf(SourceTree.Entry source) {
        return Assets.digestOfCopy(planned.tree(), memory, source);
    }

    private Checked<byte[]> bytes(SourceTree.Entry source) {
        return planned.tree().bytes(source);
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
