package dateline.cli;

import dateline.article.Schemas;
import dateline.text.Nearest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline schema article}: the keys of a kind of file as a JSON Schema, for editors. */
@Command(
        name = "schema",
        header = "Print the keys of a kind of file as a JSON Schema.",
        description = "Without a name, lists the kinds: site is site.yml, the others are front matter.")
final class SchemaCommand implements Callable<Integer> {
    private final World world;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The kind of file, such as article.")
    private String name;

    SchemaCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        if (name == null) {
            Schemas.names().forEach(world.out()::println);
        } else if (Schemas.names().contains(name)) {
            world.out().print(JsonReport.print(Schemas.of(name)));
        } else {
            throw new UsageException("there is no schema \"" + name + "\"; "
                    + Nearest.hint(name, Schemas.names(), "it is one of " + String.join(", ", Schemas.names())));
        }
        return Exit.DONE;
    }
}
