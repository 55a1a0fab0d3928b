package dateline.build;

import dateline.build.Rendering.Made;
import dateline.check.Ledger;
import dateline.config.OutputKind;
import dateline.config.RuleLevels;
import dateline.config.SiteConfig;
import dateline.disk.LastBuild;
import dateline.disk.Program;
import dateline.disk.Publication;
import dateline.disk.SourceTree;
import dateline.disk.State;
import dateline.disk.Summary;
import dateline.draw.Typeface;
import dateline.output.Output;
import dateline.output.Outputs;
import dateline.page.Books;
import dateline.page.Context;
import dateline.page.Dates;
import dateline.page.Pages;
import dateline.page.ShareCards;
import dateline.render.Templates;
import dateline.schema.Placed;
import dateline.site.Asset;
import dateline.site.Site;
import dateline.site.SiteIndex;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.text.Digest;
import dateline.text.WebPath;
import dateline.text.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pipeline: files are read, put together into a {@link Site}, its pages planned, those that are stale rendered, and
 * the result published, or nothing.
 */
public final class Build {
    /** A site that is edited while it is read is read again, this many times at the most. */
    private static final int ATTEMPTS = 5;

    /** The theme's files that are published for a kind of page or document only. */
    private static final Map<String, OutputKind> NEEDED_FOR = Map.of(
            "search.js", OutputKind.SEARCH,
            "search-index.js", OutputKind.SEARCH,
            "catch-up.js", OutputKind.CATCH_UP);

    private final BuildRequest request;
    private final Progress progress;
    private final Recent recent;
    private final Problems problems = new Problems();
    private RuleLevels levels = RuleLevels.NONE;

    Build(BuildRequest request, Progress progress) {
        this(request, progress, Recent.none());
    }

    private Build(BuildRequest request, Progress progress, Recent recent) {
        this.request = request;
        this.progress = progress;
        this.recent = recent;
    }

    /**
     * Builds a site.
     *
     * @throws IOException if the disk refused; then the published folder is as it was before
     */
    public static Outcome run(BuildRequest request, Progress progress) throws IOException {
        return run(request, progress, Recent.none());
    }

    /**
     * Builds a site once more in the same process.
     *
     * @param recent what the build before it read
     */
    public static Outcome run(BuildRequest request, Progress progress, Recent recent) throws IOException {
        if (!request.publish()) {
            return new Build(request, progress).check();
        }
        if (!State.isOf(request.site())) {
            return new Build(request, progress).withoutState();
        }
        try (State state = State.open(request.site())) {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                Optional<Outcome> outcome = new Build(request, progress, recent).publish(state, false);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return new Build(request, progress, recent).publish(state, true).orElseThrow();
        }
    }

    /** A site before anything of it is made. */
    static Survey survey(BuildRequest request, Memory memory) throws IOException {
        Build build = new Build(request, Progress.NONE);
        SourceTree tree = build.problems.take(SourceTree.read(request.site()));
        Planned planned = build.plan(tree, memory);
        return new Survey(tree, planned, build.sorted());
    }

    /** Everything but publishing. */
    private Outcome check() throws IOException {
        progress.begins(Stage.READ);
        try (Memory memory = Memory.ofOneBuild()) {
            Planned planned = plan(problems.take(SourceTree.read(request.site())), memory);
            List<Made> made = new Rendering(planned, memory, Optional.empty(), request, progress).run(problems);
            problems.addAll(new Proofreading(planned, request, progress).problems());
            return outcome(planned, made, Optional.empty(), memory);
        }
    }

    /** Tells what keeps a folder without settings from being built. */
    private Outcome withoutState() throws IOException {
        progress.begins(Stage.READ);
        try (Memory memory = Memory.ofOneBuild()) {
            Planned planned = plan(problems.take(SourceTree.read(request.site())), memory);
            return outcome(planned, List.of(), Optional.empty(), memory);
        }
    }

    /** Empty when files changed while they were read. */
    private Optional<Outcome> publish(State state, boolean last) throws IOException {
        progress.begins(Stage.READ);
        try (Publication publication = Publication.open(state, request.out(), request.way())) {
            SourceTree tree = problems.take(SourceTree.read(state));
            Digest settings = Digest.of(
                    Program.running().code().toString(),
                    "drafts " + request.drafts(),
                    Runtime.version().toString());
            boolean mayRest =
                    !request.clean() && !request.verify() && request.shard().isEmpty();
            if (mayRest && problems.list().isEmpty()) {
                Optional<Outcome> same = publication
                        .lastBuild(known -> known.holds(settings, tree.listing(), request.now()))
                        .map(Build::same);
                if (same.isPresent()) {
                    return same;
                }
            }
            publication.remember(Optional.empty());
            publication.unsign();
            return publish(state, publication, tree, settings, last);
        }
    }

    /** By the time that the memory is saved, the site is gone: an archive's heap has no room for both. */
    private Optional<Outcome> publish(
            State state, Publication publication, SourceTree tree, Digest settings, boolean last) throws IOException {
        try (Memory memory = Memory.open(state, request.clean(), recent)) {
            return publish(state, publication, tree, settings, memory, last);
        }
    }

    private Optional<Outcome> publish(
            State state, Publication publication, SourceTree tree, Digest settings, Memory memory, boolean last)
            throws IOException {
        Planned all = plan(tree, memory);
        Planned planned = request.shard().map(all::in).orElse(all);
        List<Made> made;
        Rendering rendering = new Rendering(planned, memory, Optional.of(publication), request, progress);
        try (Glance glance = new Glance(planned, rendering, !hasErrors())) {
            progress.planned(glance);
            made = rendering.run(problems);
        }
        progress.begins(Stage.PUBLISH);
        Optional<String> edited = tree.firstChange();
        if (edited.isPresent()) {
            if (last) {
                throw new Restless(edited.get());
            }
            return Optional.empty();
        }
        memory.save(tree);
        Optional<Summary> summary = Optional.empty();
        if (!hasErrors()) {
            Summary done = problems.take(publication.commit());
            progress.did(Stage.PUBLISH, done.written(), done.bytes());
            if (request.shard().isPresent() && !hasErrors()) {
                Shard shard = request.shard().get();
                publication.sign(shard.number(), shard.count(), all.common(memory));
            }
            summary = hasErrors() ? Optional.empty() : Optional.of(done);
        }
        Outcome outcome = outcome(planned, made, summary, memory);
        if (outcome.published() && !request.isPreview()) {
            state.put(
                    NextChange.FILE,
                    NextChange.json(outcome.nextChange(), planned.copy().documents()));
        }
        if (request.shard().isEmpty()
                && outcome.published()
                && outcome.problems().isEmpty()
                && outcome.notes().isEmpty()
                && tree.isAtRest()) {
            publication.remember(Optional.of(new LastBuild(
                    settings,
                    tree.listing(),
                    request.now(),
                    outcome.nextChange(),
                    outcome.articles(),
                    outcome.pages(),
                    outcome.held())));
        }
        return Optional.of(outcome);
    }

    /** What comes of a build that finds everything as the last one left it. */
    private static Outcome same(LastBuild last) {
        return new Outcome(
                List.of(), true, last.articles(), last.pages(), 0, 0, 0, last.held(), last.until(), List.of());
    }

    /**
     * What a build would change, and why; nothing is published.
     *
     * @throws IOException if the disk refused
     */
    public static Plan plan(BuildRequest request, Progress progress) throws IOException {
        if (!State.isOf(request.site())) {
            List<Problem> problems = new Build(request, progress).withoutState().problems();
            return new Plan(problems, List.of(), List.of(), List.of(), 0);
        }
        try (State state = State.open(request.site());
                Memory memory = Memory.open(state, false, Recent.none());
                Publication publication = Publication.open(state, request.out())) {
            Build build = new Build(request, progress);
            SourceTree tree = build.problems.take(SourceTree.read(state));
            Planned planned = build.plan(tree, memory);
            List<Made> made =
                    new Rendering(planned, memory, Optional.of(publication), request, progress).run(build.problems);
            Causes causes = Causes.of(planned.site(), tree, memory);
            return Plan.of(build.sorted(), made, publication.published(), planned, causes);
        }
    }

    List<Problem> sorted() {
        return levels.apply(problems.list()).stream().distinct().sorted().toList();
    }

    private boolean hasErrors() {
        return levels.apply(problems.list()).stream().anyMatch(Problem::isError);
    }

    Planned plan(SourceTree tree, Memory memory) {
        progress.did(Stage.READ, tree.files(), tree.bytes());
        Copy copy = problems.take(Copy.read(tree, memory, request.jobs(), progress));
        levels = copy.config().rules();
        Templates templates = problems.take(
                Templates.of(copy.theme().templates(), copy.theme().words()));
        progress.begins(Stage.INDEX);
        Site site = problems.take(SiteIndex.of(
                copy.config(),
                copy.documents(),
                copy.assets(),
                article -> copy.mentions().get(article.path()),
                request.now(),
                request.drafts()));
        progress.did(Stage.INDEX, site.articles(), 0);
        progress.begins(Stage.PLAN);
        Words words = Words.of(copy.theme().words());
        Dates dates = Dates.of(words, copy.config().locale(), copy.config().zone());
        Context context = Context.of(site, words, dates, copy.texts(), typeface(copy));
        Map<WebPath, String> others = new LinkedHashMap<>();
        Outputs.paths(context).forEach(path -> others.put(path, "outputs: in site.yml"));
        Books.paths(context).forEach(path -> others.put(path, "outputs: in site.yml"));
        SortedMap<String, byte[]> themeFiles = themeFiles(copy, others);
        Pages pages = problems.take(Pages.of(context, copy.documents(), others));
        problems.addAll(ShareCards.problems(context));
        reportStrays(copy.assets(), pages);
        checkLedger(tree, copy, site, pages, others.keySet());
        List<Output> outputs = new ArrayList<>(Outputs.of(context, pages, request.now()));
        outputs.addAll(Volumes.of(context, tree, memory));
        progress.did(Stage.PLAN, pages.all(), 0);
        progress.did(Stage.PLAN, outputs, 0);
        Optional<Instant> nextChange = Stream.of(site.nextChange(), Outputs.nextChange(context, request.now()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new Planned(tree, copy, site, templates, pages, outputs, nextChange, themeFiles);
    }

    /** The typeface of share cards, when any are made. */
    private Typeface typeface(Copy copy) {
        Optional<Placed<String>> file = copy.config().theme().cardFont();
        if (!copy.config().makes(OutputKind.CARDS)) {
            return Typeface.NONE;
        }
        if (file.isEmpty()) {
            return Typeface.standard();
        }
        byte[] bytes = copy.theme().files().get(file.get().value().substring("templates/".length()));
        Optional<Typeface> typeface = Optional.ofNullable(bytes).flatMap(Typeface::of);
        if (typeface.isEmpty()) {
            problems.add(
                    Rule.CARD_FONT,
                    file.get().place(),
                    bytes == null
                            ? "there is no " + file.get().value()
                            : file.get().value() + " is no font that can be drawn",
                    "put a .ttf or .otf file there");
        }
        return typeface.orElseGet(Typeface::standard);
    }

    /** The theme's files that no document takes the place of. */
    private SortedMap<String, byte[]> themeFiles(Copy copy, Map<WebPath, String> others) {
        SiteConfig config = copy.config();
        String cardFont = config.theme()
                .cardFont()
                .map(font -> font.value().substring("templates/".length()))
                .orElse("");
        SortedMap<String, byte[]> files = new TreeMap<>();
        copy.theme().files().forEach((name, bytes) -> {
            if (name.equals(cardFont)) {
                return; // only the cards need it
            }
            if (NEEDED_FOR.containsKey(name) && !config.makes(NEEDED_FOR.get(name))) {
                return;
            }
            String other = others.putIfAbsent(WebPath.file(name), "templates/" + name);
            if (other == null) {
                files.put(name, bytes);
            } else {
                problems.add(
                        Rule.URL_TAKEN,
                        Place.of("templates/" + name),
                        "the address /" + name + " is already taken by " + other,
                        "list the other outputs there, without this one");
            }
        });
        return files;
    }

    /** Nothing that was published once disappears silently. */
    private void checkLedger(SourceTree tree, Copy copy, Site site, Pages pages, Set<WebPath> others) {
        tree.find(Ledger.FILE).ifPresent(file -> {
            Set<String> files = new HashSet<>();
            others.forEach(path -> files.add(path.value()));
            pages.assets().forEach(asset -> files.add(asset.address().value()));
            Source ledger = problems.take(tree.text(file));
            problems.addAll(Ledger.check(ledger, site, copy.documents(), pages, files));
        });
    }

    private void reportStrays(List<Asset> all, Pages pages) {
        Set<String> used = new HashSet<>(pages.waiting());
        pages.files().forEach(asset -> used.add(asset.path()));
        for (Asset asset : all) {
            if (!asset.isStatic() && !used.contains(asset.path())) {
                problems.add(
                        Rule.FILE_STRAY,
                        Place.of("content/" + asset.path()),
                        "nothing uses this file, so it is not published",
                        "use it in an article, move it under content/static/, or remove it");
            }
        }
    }

    private Outcome outcome(Planned planned, List<Made> made, Optional<Summary> summary, Memory memory) {
        List<String> notes = new ArrayList<>(memory.notes());
        summary.ifPresent(done -> notes.addAll(done.notes()));
        Map<String, Integer> held = new LinkedHashMap<>();
        planned.site().held().forEach((reason, count) -> held.put(reason.word(), count));
        return new Outcome(
                sorted(),
                summary.isPresent(),
                planned.site().articles().size(),
                planned.size(),
                (int) made.stream()
                        .filter(Made::isAnew)
                        .filter(file -> !file.isCompressed())
                        .count(),
                summary.map(done -> done.written().size()).orElse(0),
                summary.map(done -> done.removed().size()).orElse(0),
                held,
                planned.nextChange(),
                notes);
    }
}
