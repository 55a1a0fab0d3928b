package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dateline.config.SiteKeys;
import dateline.schema.Field;
import dateline.schema.JsonSchemas;
import dateline.schema.Table;
import dateline.source.Problem;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import dateline.yaml.Node;
import dateline.yaml.Node.Mapping;
import dateline.yaml.YamlReader;
import dateline.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What editors, the manual and new files are told comes from the tables that also read. */
class SchemasTest {
    private static final JsonSchemaFactory JSON_SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    /** What the reader and an editor with the schema must both see. */
    private static final Set<Rule> SEEN_BY_BOTH =
            EnumSet.of(Rule.FIELD_UNKNOWN, Rule.FIELD_MISSING, Rule.FIELD_TYPE, Rule.PICTURE_REMOTE);

    /** A front matter or {@code site.yml} of the cases. */
    private record Example(String schema, Mapping keys) {}

    static List<String> names() {
        return Schemas.names();
    }

    @Test
    void everyKindOfFileHasAName() {
        assertThat(names()).containsExactly("site", "article", "topic", "story", "author", "source", "page", "edition");
        assertThatThrownBy(() -> Schemas.of("sites")).hasMessageContaining("sites");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySchemaIsOneByItsOwnStandard(String name) {
        Set<ValidationMessage> messages = JSON_SCHEMA
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(Schemas.of(name).toString(), InputFormat.JSON);
        assertThat(messages).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKeyOfASchemaIsExplained(String name) {
        JsonObject properties = Schemas.of(name).getAsJsonObject("properties");
        assertThat(properties.size()).isEqualTo(Schemas.table(name).fields().size());
        properties
                .entrySet()
                .forEach(property -> assertThat(property.getValue()
                                .getAsJsonObject()
                                .get("description")
                                .getAsString())
                        .as(property.getKey())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleIsReadWithoutAWord(String name) {
        for (Field<?> field : Schemas.table(name).fields()) {
            String yaml = field.name() + ": " + field.example();
            Mapping keys = YamlReader.read(Source.of("example", yaml)).value();
            List<Problem> problems = problems(Schemas.table(name), keys).stream()
                    .filter(problem -> problem.rule() != Rule.FIELD_MISSING)
                    .toList();
            assertThat(problems).as(yaml).isEmpty();
        }
    }

    @Test
    void whatTheReaderAcceptsAnEditorAccepts() throws IOException {
        List<Example> accepted = examples().stream()
                .filter(example -> problems(Schemas.table(example.schema()), example.keys()).stream()
                        .noneMatch(Problem::isError))
                .toList();
        assertThat(accepted).hasSizeGreaterThan(30);
        accepted.forEach(example ->
                assertThat(schemaMessages(example)).as(example.toString()).isEmpty());
    }

    @Test
    void unknownMissingAndMisshapenKeysAreSeenInTheEditor() throws IOException {
        List<Example> rejected = examples().stream()
                .filter(example -> problems(Schemas.table(example.schema()), example.keys()).stream()
                        .anyMatch(problem -> SEEN_BY_BOTH.contains(problem.rule())))
                .toList();
        assertThat(rejected).hasSizeGreaterThan(10);
        rejected.forEach(example ->
                assertThat(schemaMessages(example)).as(example.toString()).isNotEmpty());
    }

    @Test
    void theDemonstrationDigestAgreesWithItsSchemas() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Example> examples = files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(path -> example(Source.of(path.toString().replace('\\', '/'), text(path))))
                    .flatMap(List::stream)
                    .toList();
            assertThat(examples).isNotEmpty();
            examples.forEach(example ->
                    assertThat(schemaMessages(example)).as(example.toString()).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReferenceHasARowForEachKey(String name) {
        String reference = Schemas.reference(name);
        for (Field<?> field : Schemas.table(name).fields()) {
            assertThat(reference).contains("| `" + field.name() + "` |").contains(field.meaning());
        }
        assertThat(reference.lines()).allMatch(line -> line.isEmpty() || line.startsWith("|") || line.endsWith(":"));
    }

    @Test
    void theReferenceGoesOnIntoMapsOfKeys() {
        assertThat(Schemas.reference("article"))
                .contains("`photo` has these keys:\n\n| key |")
                .contains("| `alt` | text | what it shows")
                .contains("Each entry of `sources` has these keys:");
    }

    @Test
    void aStubHoldsWhatIsKnownAndOffersTheRest() {
        String title = "Talks: a “new” round #2";
        String stub = Schemas.stub(
                "article",
                Map.of(
                        "title", YamlText.of(title),
                        "date", "2023-07-03T16:30",
                        "topics", YamlText.of(List.of("Port, authority", "Ferries"))));
        assertThat(stub).startsWith("---\ntitle: ").contains("\n# summary: ").endsWith("---\n");
        Content content =
                reader().read(Source.of("content/2023/07/03/a.md", stub)).value();
        Article article = (Article) content.document().orElseThrow();
        assertThat(article.title()).isEqualTo(title);
        assertThat(article.topics()).extracting(Article.Name::text).containsExactly("Port, authority", "Ferries");
        assertThat(reader().read(Source.of("content/2023/07/03/a.md", stub)).problems())
                .isEmpty();
    }

    @Test
    void aStubWithAllItsOffersTakenIsAnArticle() {
        String stub = Schemas.stub("article", Map.of()).replace("# ", "");
        assertThat(reader().read(Source.of("content/a.md", stub)).problems()).isEmpty();
    }

    private static ContentReader reader() {
        return new ContentReader(ZONE, "en", dateline.markdown.MarkdownSettings.DEFAULT);
    }

    private static List<Problem> problems(Table table, Mapping keys) {
        Problems problems = new Problems();
        table.read(keys, problems, ZONE);
        return problems.list();
    }

    private static Set<ValidationMessage> schemaMessages(Example example) {
        return JSON_SCHEMA
                .getSchema(Schemas.of(example.schema()).toString())
                .validate(JsonSchemas.json(example.keys()).toString(), InputFormat.JSON);
    }

    /** All files of the cases whose YAML is in order and has no empty values. */
    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Path.of("src/test/cases"))) {
            for (Path page : pages.filter(Files::isRegularFile).sorted().toList()) {
                CaseFile file = CaseFile.of(text(page));
                file.cases().stream()
                        .flatMap(one -> one.blocks().stream())
                        .filter(CaseFile.Block::isFile)
                        .forEach(block -> examples.addAll(example(Source.of(file.path(block), file.content(block)))));
            }
        }
        return examples;
    }

    private static List<Example> example(Source source) {
        Problems problems = new Problems();
        boolean site = source.path().equals("site.yml");
        FrontMatter front = site
                ? new FrontMatter(0, source.text().length(), 0)
                : FrontMatter.find(source, problems).orElse(new FrontMatter(0, 0, 0));
        Mapping keys = problems.take(YamlReader.read(source, front.from(), front.to()));
        Table table = site
                ? SiteKeys.TABLE
                : ContentReader.table(new ContentPath(source.path().substring("content/".length())).kind());
        boolean usable = problems.isEmpty() && keys.entries().stream().noneMatch(entry -> hasEmpty(entry.value()));
        return usable ? List.of(new Example(site ? "site" : table.title(), keys)) : List.of();
    }

    private static boolean hasEmpty(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().anyMatch(SchemasTest::hasEmpty);
        }
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().anyMatch(entry -> hasEmpty(entry.value()));
        }
        return node.isEmpty();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
