package dateline.build;

import dateline.disk.SourceTree;
import dateline.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A site as the next build would see it, for commands that write into its content: nothing is remembered, nothing made.
 *
 * @param problems of the site, sorted
 */
record Survey(SourceTree tree, Planned planned, List<Problem> problems) {
    static Survey of(Path folder, Instant now, int jobs) throws IOException {
        BuildRequest request =
                new BuildRequest(folder, folder.resolve("public"), now, false, false, false, jobs, false);
        try (Memory memory = Memory.ofOneBuild()) {
            return Build.survey(request, memory);
        }
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
