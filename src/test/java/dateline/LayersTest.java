package dateline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packages use each other as the picture in {@code package-info.java} shows, and keep the promises below it. */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    /** What every package may use. */
    private static final Set<String> VOCABULARY = Set.of("source", "text");

    /** A line of the picture: a name, then what it uses; a line without a name goes on with the one above. */
    private record Row(String name, Set<String> uses) {
        private static final int USES = 15;
        private static final int PURPOSE = 48;

        static Row of(String line) {
            String uses = line.length() < USES ? "" : line.substring(USES, Math.min(PURPOSE, line.length()));
            Set<String> names = new TreeSet<>(List.of(uses.strip().split(", *")));
            names.remove("");
            return new Row(line.substring(3, Math.min(USES - 2, line.length())).strip(), names);
        }
    }

    @ArchTest
    void packagesUseExactlyThoseThatThePictureNames(JavaClasses classes) throws IOException {
        assertThat(used(classes)).isEqualTo(drawn());
    }

    @ArchTest
    void thePictureHasNoPackageAboveOneThatItUses(JavaClasses classes) throws IOException {
        Set<String> above = new TreeSet<>();
        for (Row row : rows()) {
            assertThat(above).containsAll(row.uses());
            above.add(row.name());
        }
    }

    @ArchTest
    static final ArchRule onlyDiskTouchesFiles = noClasses()
            .that()
            .resideOutsideOfPackage("dateline.disk")
            .and()
            .doNotHaveFullyQualifiedName("dateline.cli.World") // opens standard output and error
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io", "java.nio..")
                    .and(DescribedPredicate.describe(
                            "reach into a file system",
                            type -> type.getSimpleName().matches("File|Files|FileSystems|RandomAccessFile")
                                    || type.getSimpleName()
                                            .matches("File(Input|Output)Stream|File(Reader|Writer)|.*FileChannel"))));

    @ArchTest
    static final ArchRule onlyTheCommandLineLooksAtAClock = noClasses()
            .that()
            .resideOutsideOfPackage("dateline.cli")
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAnyPackage("java.time.."))))
                    .or(target(name("currentTimeMillis"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingDependsOnTheMachinesSettings = noClasses()
            .should()
            .callMethodWhere(target(name("systemDefault")).or(target(name("defaultCharset"))))
            .orShould()
            .callMethodWhere(target(name("getDefault"))
                    .and(target(owner(resideInAnyPackage("java.util"))))
                    .as("Locale.getDefault or TimeZone.getDefault"));

    @ArchTest
    static final ArchRule wordsAreMadeForNoLocaleButAChosenOne = noClasses()
            .should()
            .callMethodWhere(onString("toLowerCase"))
            .orShould()
            .callMethodWhere(onString("toUpperCase"))
            .orShould()
            .callMethodWhere(onString("format", String.class, Object[].class))
            .orShould()
            .callMethodWhere(onString("formatted", Object[].class))
            .orShould()
            .callMethodWhere(onString("getBytes"));

    @ArchTest
    static final ArchRule onlyMarkdownKnowsFlexmark = only("markdown", "com.vladsch.flexmark..");

    @ArchTest
    static final ArchRule onlyYamlKnowsSnakeYaml = only("yaml", "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule onlyRenderKnowsFreeMarker = only("render", "freemarker..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = only("cli", "picocli..");

    private static ArchRule only(String user, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dateline." + user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaCall<?>> onString(String method, Class<?>... parameters) {
        return target(owner(
                        DescribedPredicate.<JavaClass>describe("String", type -> type.isEquivalentTo(String.class))))
                .and(target(name(method)))
                .and(target(rawParameterTypes(parameters)));
    }

    /** What the packages use, without the vocabulary of all. */
    private static Map<String, Set<String>> used(JavaClasses classes) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : classes) {
            String from = layer(type);
            if (!from.isEmpty()) {
                Set<String> to = used.computeIfAbsent(from, name -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String name = layer(dependency.getTargetClass().getBaseComponentType());
                    if (!name.isEmpty() && !name.equals(from) && !VOCABULARY.contains(name)) {
                        to.add(name);
                    }
                }
            }
        }
        return used;
    }

    /** {@code page} for {@code dateline.page.View}; empty for what is not ours. */
    private static String layer(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dateline.") ? name.substring("dateline.".length()) : "";
    }

    /** What the picture says. */
    private static Map<String, Set<String>> drawn() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        String current = "";
        for (Row row : rows()) {
            current = row.name().isEmpty() ? current : row.name();
            drawn.computeIfAbsent(current, name -> new TreeSet<>()).addAll(row.uses());
        }
        return drawn;
    }

    /** The lines of the second picture. */
    private static List<Row> rows() throws IOException {
        String text = Files.readString(Path.of("src/main/java/dateline/package-info.java"));
        int start = text.indexOf("<pre>", text.indexOf("Packages, lowest first"));
        String picture = text.substring(text.indexOf('\n', start) + 1, text.indexOf(" * </pre>", start));
        return picture.lines().map(Row::of).toList();
    }
}
