package dateline.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page on importing is what the program makes of it. */
class ImportPageTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleBecomesTheArticleThatThePageShows() throws IOException {
        Path file = Manual.FOLDER.resolve("content/pages/guide/importing-wire-copy.md");
        List<Manual.Block> blocks = Manual.blocks(new Manual.Page(file, Files.readString(file))).stream()
                .filter(block -> block.language().equals("text"))
                .toList();
        Commands.run(folder, "init", ".");
        Files.writeString(folder.resolve("storm.txt"), blocks.get(0).text());
        Commands.run(folder, "import", "storm.txt", "--full");
        String article = Files.readString(folder.resolve("content/2025/03/06/storm-closes-harbour-of-port-alder.md"));
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, Files.readString(file).replace(blocks.get(1).text(), article));
        } else {
            assertThat(article).isEqualTo(blocks.get(1).text());
        }
    }
}
