package dateline.cli;

import dateline.build.LedgerUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline ledger}: adds the addresses of the site to the list of all that was ever published. */
@Command(
        name = "ledger",
        header = "Add the site's addresses to its ledger.",
        description =
                "Writes content/ledger.txt, one address a line. Once it is there, an address in it that leads nowhere is"
                        + " an error. Lines are only ever added.")
final class LedgerCommand implements Callable<Integer> {
    private final World world;

    @Mixin
    private SiteOptions site;

    @Mixin
    private JobsOption jobs;

    LedgerCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = site.site(world);
        LedgerUpdate update = LedgerUpdate.of(folder, BuildClock.read(site.now(), world), jobs.number());
        for (var problem : update.problems()) {
            String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
            world.err().println(Printable.of(problem + hint));
        }
        if (update.hasErrors()) {
            world.out().println("Nothing written: the site has errors.");
            return Exit.PROBLEMS;
        }
        String file = Paths.shown(folder.resolve(LedgerUpdate.FILE), world.folder());
        world.out()
                .println(Printable.of(
                        "Added " + update.added() + " to " + file + ", which holds " + update.size() + " addresses."));
        return Exit.DONE;
    }
}
