package dateline.build;

import dateline.article.Document;
import dateline.check.Newsroom;
import dateline.disk.PublishedPictures;
import dateline.disk.SourceTree;
import dateline.disk.SourceTree.Entry;
import dateline.picture.Whereabouts;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Has the newsroom look at a planned site before it goes out. Texts are read from their files, and not kept. */
final class Proofreading {
    private static final Set<String> TEXTS =
            Set.of("css", "csv", "ftlh", "htm", "html", "js", "json", "md", "svg", "txt", "xml", "yml");

    private final Planned planned;
    private final BuildRequest request;
    private final Progress progress;

    Proofreading(Planned planned, BuildRequest request, Progress progress) {
        this.planned = planned;
        this.request = request;
        this.progress = progress;
    }

    /** What breaks a rule of the newsroom. */
    List<Problem> problems() throws IOException {
        List<Document> documents = planned.copy().documents();
        boolean looksAtPictures =
                planned.site().config().rules().of(Rule.LEAK_POSITION).isPresent();
        Newsroom newsroom = Newsroom.of(
                planned.site(), documents, looksAtPictures ? located() : List.of(), request.now(), this::text);
        Counter counter = new Counter(progress, "check", documents.size());
        List<Newsroom.Read> reads = new ArrayList<>(
                Parallel.map(documents, request.jobs(), document -> counter.count(newsroom.read(document))));
        for (Entry file : others()) {
            reads.add(newsroom.read(planned.tree().text(file).value()));
        }
        return newsroom.check(reads);
    }

    private Source text(Document document) {
        SourceTree tree = planned.tree();
        return tree.find(document.file())
                .map(file -> tree.text(file).value())
                .orElseGet(() -> Source.of(document.file(), ""));
    }

    /** The texts beside the articles that readers get to see. */
    private List<Entry> others() {
        List<Entry> others = new ArrayList<>(planned.tree().under(SourceTree.STATIC));
        others.addAll(planned.tree().under("templates/"));
        planned.tree().find("site.yml").ifPresent(others::add);
        return others.stream().filter(file -> TEXTS.contains(file.ending())).toList();
    }

    /** Pictures that tell where they were taken: those of the content, and those that lie in the published folder. */
    private List<String> located() throws IOException {
        Set<String> located = new TreeSet<>();
        List<Entry> pictures = planned.tree().under("content/").stream()
                .filter(Entry::isPicture)
                .toList();
        Parallel.map(pictures, request.jobs(), this::isLocated).stream()
                .flatMap(List::stream)
                .forEach(located::add);
        PublishedPictures published = PublishedPictures.in(request.out());
        for (String path : published.paths()) {
            boolean known = located.contains("content/" + path) || located.contains(SourceTree.STATIC + path);
            if (!known && Whereabouts.areIn(published.bytes(path))) {
                located.add("public/" + path);
            }
        }
        return List.copyOf(located);
    }

    private List<String> isLocated(Entry picture) {
        return Whereabouts.areIn(planned.tree().bytes(picture).value()) ? List.of(picture.path()) : List.of();
    }
}
