package dateline.build;

import dateline.check.Ledger;
import dateline.disk.TextFile;
import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What came of adding a site's addresses to its ledger.
 *
 * @param problems of the site; with an error among them nothing was written
 * @param added number of addresses that were missing
 * @param size number of addresses in the ledger now
 */
public record LedgerUpdate(List<Problem> problems, int added, int size) {
    /** Where the ledger lies in the site's folder. */
    public static final String FILE = Ledger.FILE;

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Adds what is missing; the ledger is made when there is none. */
    public static LedgerUpdate of(Path folder, Instant now, int jobs) throws IOException {
        Survey survey = Survey.of(folder, now, jobs);
        if (survey.hasErrors()) {
            return new LedgerUpdate(survey.problems(), 0, 0);
        }
        String old = survey.tree()
                .find(Ledger.FILE)
                .map(file -> survey.tree().text(file).value().text())
                .orElse("");
        String text = Ledger.with(old, Ledger.addresses(survey.planned().pages()));
        TextFile.write(folder.resolve(Ledger.FILE), text);
        return new LedgerUpdate(survey.problems(), size(text) - size(old), size(text));
    }

    private static int size(String ledger) {
        return (int) ledger.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .count();
    }
}
