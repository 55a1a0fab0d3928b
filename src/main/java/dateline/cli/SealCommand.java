package dateline.cli;

import dateline.build.Sealing;
import dateline.build.Sealing.Sealed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline seal 2023-07-03}: numbers an edition and keeps its order. */
@Command(
        name = "seal",
        header = "Number an edition and keep its order.",
        description =
                "Writes number, order and sealed into the edition's edition.md; all else in the file stays. Articles that"
                        + " come later are listed under \"Added later\". A second time changes nothing.")
final class SealCommand implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "DATE", description = "A day of the edition, such as 2023-07-03.")
    private String date;

    @Mixin
    private SiteOptions site;

    @Mixin
    private JobsOption jobs;

    SealCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = site.site(world);
        Sealed sealed = Sealing.seal(folder, day(), BuildClock.read(site.now(), world), jobs.number());
        sealed.problems().forEach(problem -> world.err().println(Printable.of(problem.toString())));
        if (sealed.hasErrors()) {
            world.out().println("Nothing sealed: the site has errors.");
            return Exit.PROBLEMS;
        }
        if (!sealed.refused().isEmpty()) {
            world.err().println("dateline: " + Printable.of(sealed.refused()));
            return Exit.PROBLEMS;
        }
        String file = Paths.shown(folder.resolve(sealed.file()), world.folder());
        world.out()
                .println(Printable.of(
                        sealed.changed()
                                ? "Sealed edition " + sealed.number() + " with "
                                        + Summary.count(sealed.articles(), "article") + ": " + file
                                : "Edition " + sealed.number() + " is sealed already: " + file));
        return Exit.DONE;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new UsageException("seal takes a day, year first, such as 2023-07-03, not \"" + date + "\"");
        }
    }
}
