package dateline.cli;

import dateline.build.BuildRequest;
import dateline.build.Outcome;
import dateline.build.Progress;
import java.io.IOException;

/** What {@code build} and {@code check} run: {@link dateline.build.Build#run}, but for tests of what they print. */
@FunctionalInterface
interface Pipeline {
    Outcome run(BuildRequest request, Progress progress) throws IOException;
}
