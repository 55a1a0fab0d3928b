package dateline.build;

import dateline.article.ContentReader;
import dateline.article.EditionFile;
import dateline.article.SealedText;
import dateline.config.SiteConfig;
import dateline.disk.SourceTree;
import dateline.disk.TextFile;
import dateline.site.Edition;
import dateline.source.Problem;
import dateline.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Seals an edition: gives it a number and keeps its order, in its {@code edition.md}. */
public final class Sealing {
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private Sealing() {}

    /**
     * What came of it.
     *
     * @param problems of the site; with an error among them nothing was done
     * @param refused why the edition cannot be sealed, and what to do; empty when it was
     * @param file its {@code edition.md}, relative to the site's folder
     * @param number of the edition
     * @param articles that its order names
     * @param changed whether the file was written
     */
    public record Sealed(
            List<Problem> problems, String refused, String file, int number, int articles, boolean changed) {
        public boolean hasErrors() {
            return problems.stream().anyMatch(Problem::isError);
        }

        private static Sealed refusal(String why) {
            return new Sealed(List.of(), why, "", 0, 0, false);
        }
    }

    /** Seals the edition of a day; one that is sealed already stays as it is. */
    public static Sealed seal(Path folder, LocalDate day, Instant now, int jobs) throws IOException {
        Survey survey = Survey.of(folder, now, jobs);
        return survey.hasErrors()
                ? new Sealed(survey.problems(), "", "", 0, 0, false)
                : seal(folder, survey.tree(), survey.planned(), day, now);
    }

    private static Sealed seal(Path folder, SourceTree tree, Planned planned, LocalDate day, Instant now)
            throws IOException {
        SiteConfig config = planned.site().config();
        if (day.isAfter(now.atZone(config.zone()).toLocalDate())) {
            return Sealed.refusal("the edition of " + day + " lies in the future; seal it when it is finished");
        }
        List<Edition> editions = planned.site().editions();
        Optional<Edition> found = editions.stream()
                .filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.to()))
                .findFirst();
        if (found.isEmpty() || found.get().articles().isEmpty()) {
            return Sealed.refusal("the edition of " + day + " has no article; there is nothing to seal");
        }
        Edition edition = found.get();
        int number = edition.number() > 0 ? edition.number() : number(editions, editions.indexOf(edition));
        Optional<Edition> next = editions.subList(editions.indexOf(edition) + 1, editions.size()).stream()
                .filter(later -> later.number() > 0)
                .findFirst();
        if (next.isPresent() && next.get().number() <= number) {
            return Sealed.refusal("no number is left for the edition of " + day + ": that of "
                    + next.get().from() + " has number " + next.get().number()
                    + " already; give numbers by hand, in number: of each edition.md");
        }
        List<String> order = edition.articles().stream()
                .map(article -> article.article().slug())
                .toList();
        EditionFile old = edition.file().orElse(null);
        String file = old == null ? "content/" + edition.from().format(FOLDER) + "/edition.md" : old.file();
        if (old != null
                && old.sealed().isPresent()
                && old.number() > 0
                && !old.order().isEmpty()) {
            return new Sealed(List.of(), "", file, number, old.order().size(), false);
        }
        String instant =
                now.truncatedTo(ChronoUnit.SECONDS).atZone(config.zone()).format(RFC_3339);
        String raw = old == null
                ? ""
                : new String(tree.textBytes(tree.find(file).orElseThrow()).value(), StandardCharsets.UTF_8);
        String text = SealedText.of(raw.replace("\r\n", "\n"), number, order, instant, old);
        if (!SealedText.says(Source.of(file, text), ContentReader.of(config), number, order)) {
            return Sealed.refusal("the front matter of " + file + " is written in a way that cannot be added to; write"
                    + " number: " + number + ", order: [" + String.join(", ", order) + "] and sealed: " + instant
                    + " into it");
        }
        boolean changed =
                TextFile.write(folder.resolve(file), raw.contains("\r\n") ? text.replace("\n", "\r\n") : text);
        return new Sealed(List.of(), "", file, number, order.size(), changed);
    }

    /** The number that leaves one for each edition before it: of the last one with a number, it counts on. */
    private static int number(List<Edition> editions, int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (editions.get(i).number() > 0) {
                return editions.get(i).number() + index - i;
            }
        }
        return index + 1;
    }
}
