package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import dev.safeguard.compiler.terraform.azurerm.AzurermTypes;
import dev.safeguard.compiler.terraform.azurerm.Json;
import dev.safeguard.compiler.terraform.azurerm.Leaves;
import dev.safeguard.compiler.terraform.azurerm.MapRow;
import dev.safeguard.compiler.terraform.azurerm.Omitted;
import dev.safeguard.compiler.terraform.azurerm.Piece;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mapped type in each major as a plan has it when nothing is configured but what must be, from the schemas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTypeTest {
    private static final AzurermMap MAP = AzurermMap.bundled();
    /** What these make of a value is a value of its own, whatever it is. */
    private static final Set<String> TELLING = Set.of("=", "not", "bool", "map");

    @TempDir
    private Path folder;

    private Schema schema = new Schema();

    record Case(AzurermType type, int major) {
        String address() {
            return type.name() + ".x";
        }

        @Override
        public String toString() {
            return type.name() + " " + major;
        }
    }

    @BeforeAll
    void schemas_are_there() {
        assumeTrue(Files.exists(Schema.FILE), "no schemas beside the project");
        schema = Schema.read();
    }

    static Stream<Case> cases() {
        return MAP.types().stream()
                .map(name -> AzurermTypes.bundled().of(name).orElseThrow())
                .flatMap(type -> type.majors().stream().sorted().map(major -> new Case(type, major)));
    }

    private Heard read(Case tried, Minimal minimal) {
        return new TestPlan()
                .providers("{azurerm: {name: 'azurerm', version_constraint: '~> " + tried.major() + ".0'}}")
                .creates(tried.address(), minimal.after.toString(), minimal.unknown.toString())
                .block(tried.address(), minimal.expressions.toString())
                .read(folder);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_resource_of_its_arm_type_or_is_named(Case tried) {
        Heard heard = read(tried, Minimal.of(schema, tried.type().name(), tried.major()));

        Set<String> meant = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        meant.add(tried.type().armType().orElseThrow());
        rows(tried).forEach(row -> meant.add(row.armType()));
        boolean named = heard.notEvaluated.contains(tried.type().name() + " " + tried.address());
        assertThat(heard.resources.isEmpty()).as("a resource, or else named").isEqualTo(named);
        assertThat(heard.resources)
                .filteredOn(resource -> resource.role() == SourcedResource.Role.JUDGED)
                .allMatch(resource -> resource.address().orElse("").startsWith(tried.address()))
                .allMatch(
                        resource -> meant.contains(resource.json().path("type").asText()));
        assertThat(heard.codes()).isSubsetOf("SG0867", "SG0869");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_not_configured_counts_as_the_table_says(Case tried) {
        Minimal minimal = Minimal.of(schema, tried.type().name(), tried.major());
        Heard heard = read(tried, minimal);
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, List<String>> actual = new TreeMap<>();

        for (MapRow row : own(tried, heard)) {
            List<MapRow> same = sameTarget(row);
            if (same.stream().noneMatch(other -> minimal.expressions.has(top(other)))) {
                expected.put(row.armPath(), Omitted.expected(same, tried.major()));
                actual.put(row.armPath(), leaves(heard, row));
            }
        }

        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_not_known_stays_unknown(Case tried) {
        Minimal minimal = Minimal.of(schema, tried.type().name(), tried.major());
        List<MapRow> telling = rows(tried).stream()
                .filter(row -> TELLING.contains(row.transform().replaceAll(":.*", "")))
                .filter(row -> row.attribute().matches("\\w+"))
                .filter(row -> sameTarget(row).size() == 1)
                .toList();
        telling.forEach(row -> {
            minimal.after.remove(row.attribute());
            minimal.unknown.put(row.attribute(), true);
            minimal.expressions.set(row.attribute(), TestPlan.json("{references: ['random_string.s.result']}"));
        });
        Heard heard = read(tried, minimal);
        List<MapRow> own = own(tried, heard).stream().filter(telling::contains).toList();

        assertThat(own)
                .allSatisfy(row -> assertThat(leaves(heard, row))
                        .as("%s", row)
                        .singleElement()
                        .asString()
                        .startsWith("\"?"));
    }

    private static String top(MapRow row) {
        return row.attribute().split("\\.|\\[", 2)[0];
    }

    private static List<MapRow> rows(Case tried) {
        return MAP.rows(tried.type().name()).stream()
                .filter(row -> row.majors().contains(tried.major()))
                .toList();
    }

    private static List<MapRow> sameTarget(MapRow row) {
        return MAP.rows(row.type()).stream()
                .filter(other -> other.armPath().equals(row.armPath())
                        && other.armType().equals(row.armType())
                        && other.childName().equals(row.childName()))
                .toList();
    }

    /** The rows that write what the plan yields itself: not properties of something that is not in the plan. */
    private static List<MapRow> own(Case tried, Heard heard) {
        return rows(tried).stream()
                .filter(row -> resource(heard, row).isPresent())
                .toList();
    }

    private static Optional<ObjectNode> resource(Heard heard, MapRow row) {
        String end = row.childName().map(name -> name.replaceAll(".*/", "")).orElse("");
        return heard.resources.stream()
                .map(SourcedResource::json)
                .filter(json -> json.path("type").asText().equalsIgnoreCase(row.armType()))
                .filter(json ->
                        row.childName().isEmpty() || json.path("name").asText().endsWith(end))
                .findFirst();
    }

    private static List<String> leaves(Heard heard, MapRow row) {
        ObjectNode json = resource(heard, row).orElseThrow();
        Piece piece = new Piece(Piece.Part.SELF, row.armType(), row.childName(), Optional.empty(), json, Map.of());
        return Leaves.of(List.of(piece), row).stream()
                .map(Json::shown)
                .map(JsonNode::toString)
                .map(leaf -> row.transform().equals("present:{}") ? leaf.replaceAll("\\{.*}", "{}") : leaf)
                .toList();
    }
}
