package dateline.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.PublishedSite;
import dateline.cli.Commands;
import dateline.manual.Manual.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the manual says is true: it builds, its examples are read by the program, its commands exist. */
class ManualTest {
    private static final Set<String> KINDS =
            Set.of("site.yml", "article", "topic", "story", "author", "source", "page", "problems");

    /** With {@code -Dupdate} what the program says is written into the manual. */
    private static final boolean UPDATE = Boolean.getBoolean("update");

    @TempDir
    private Path folder;

    @Test
    void theManualIsASiteWithoutProblems() throws IOException {
        PublishedSite site = PublishedSite.of(
                Manual.FOLDER, "https://dateline.example/", folder, Instant.parse("2025-03-10T12:00:00Z"));
        assertThat(site.outcome().problems()).isEmpty();
        assertThat(site.broken()).isEmpty();
        assertThat(site.markupErrors()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> generatedPartsSayWhatTheProgramSays() {
        return Manual.pages().stream()
                .filter(page -> page.text().contains("<!-- generated"))
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    String wanted = GeneratedParts.in(page.text());
                    if (UPDATE) {
                        Files.writeString(page.file(), wanted);
                    } else {
                        assertThat(page.text()).isEqualTo(wanted);
                    }
                }));
    }

    @Test
    void everyGeneratedPartStandsInTheManual() {
        String all = Manual.pages().stream().map(Manual.Page::text).collect(Collectors.joining());
        assertThat(GeneratedParts.all().keySet())
                .allSatisfy(name -> assertThat(all).contains("<!-- generated: " + name + " -->"));
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfAPageAreReadWithoutProblems() {
        return Manual.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    ExampleDigest digest = digest();
                    for (Block block : Manual.blocks(page)) {
                        if (isRight(block) && !block.name().equals("site.yml")) {
                            digest.add(block);
                        }
                    }
                    assertThat(digest.problems()).isEmpty();
                }));
    }

    /** Readers type the examples of these pages into a digest that they have just made. */
    @TestFactory
    Stream<DynamicTest> theFirstStepsCanBeTakenInANewDigest() {
        return Manual.pages().stream()
                .filter(page -> Manual.blocks(page).stream()
                        .anyMatch(block -> block.text().contains("dateline init")))
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    ExampleDigest digest = ExampleDigest.ofInit(Files.createTempDirectory(folder, "digest"));
                    for (Block block : Manual.blocks(page)) {
                        if (isRight(block)) {
                            digest.add(block);
                        }
                    }
                    assertThat(digest.problems()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSettingsOfAnExampleAreReadWithoutProblems() {
        return Manual.blocks().stream()
                .filter(block -> block.name().equals("site.yml"))
                .map(block -> DynamicTest.dynamicTest(block.place(), () -> {
                    ExampleDigest digest = digest();
                    for (Block other : Manual.blocks(block.page())) {
                        if (isRight(other) && other.isFile()) {
                            digest.add(other);
                        }
                    }
                    digest.add(block);
                    assertThat(digest.problems()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aWrongExampleHasTheProblemsThatThePagePrints() {
        return Manual.pages().stream().flatMap(page -> {
            List<Block> blocks = Manual.blocks(page);
            return blocks.stream()
                    .filter(Block::isWrong)
                    .map(block -> DynamicTest.dynamicTest(block.place(), () -> {
                        ExampleDigest digest = digest();
                        digest.add(block);
                        Block printed = blocks.get(blocks.indexOf(block) + 1);
                        assertThat(printed.name()).isEqualTo("problems");
                        String problems = Commands.print(digest.problems());
                        if (UPDATE) {
                            String text = Files.readString(page.file());
                            String fence = "```text problems\n";
                            Files.writeString(page.file(), text.replace(fence + printed.text(), fence + problems));
                        } else {
                            assertThat(printed.text()).isEqualTo(problems);
                        }
                    }));
        });
    }

    @Test
    void everyExampleSaysWhatItIs() {
        assertThat(Manual.blocks())
                .filteredOn(block -> List.of("md", "yaml", "ftlh", "properties").contains(block.language()))
                .allSatisfy(block -> assertThat(block.isFile() || KINDS.contains(block.name()))
                        .as(block.place())
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> theCommandsOfAPageExist() {
        return Manual.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(block -> DynamicTest.dynamicTest(
                        block.place(),
                        () -> block.text()
                                .lines()
                                .filter(line -> line.matches("(\\./)?dateline .*"))
                                .forEach(Commands::parse)));
    }

    @Test
    void theWordsOfExamplesAreWordsOfTheTheme() throws IOException {
        Properties theme = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("templates/words/en.properties"))) {
            theme.load(reader);
        }
        assertThat(Manual.blocks())
                .filteredOn(block -> block.language().equals("properties"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.text()
                                .lines()
                                .map(line -> line.replaceFirst(" *=.*", ""))
                                .toList())
                        .as(block.place())
                        .isSubsetOf(theme.stringPropertyNames()));
    }

    private ExampleDigest digest() throws IOException {
        return ExampleDigest.copy(Files.createTempDirectory(folder, "digest"));
    }

    private static boolean isRight(Block block) {
        return !block.name().isEmpty() && !block.isWrong() && !block.name().equals("problems");
    }
}
