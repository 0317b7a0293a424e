package dev.safeguard.compiler.terraform.azurerm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the map, in every major that has it. */
class EveryRowTest {
    private static final AzurermMap MAP = AzurermMap.bundled();

    /** 706 rows of the exported map, 80 of ours of which 2 replace one; less the name, which is not mapped. */
    private static final int ROWS = 706 + 80 - 2 - 1;

    /** A type without rows of its own shows those of every type. */
    private static final String PLAIN = "azurerm_public_ip";

    /** Paths that no alias has, each for a reason of its own; no policy can read them as a field. */
    private static final Set<String> NO_ALIAS = Set.of(
            "Microsoft.Storage/storageAccounts/blobServices/containers properties.publicAccess",
            "Microsoft.Resources/deployments properties.templateLink.id",
            "Microsoft.RecoveryServices/backupprotecteditems properties.sourceResourceId",
            "Microsoft.Devices/IotHubs properties.minTlsVersion",
            "Microsoft.Resources/links properties.sourceId");

    record Case(MapRow row) {
        AzurermType type() {
            String name = row.type().equals("*") ? PLAIN : row.type();
            return AzurermTypes.bundled().of(name).orElseThrow();
        }

        /** What stands at the row's path, by major. */
        Map<Integer, List<String>> leaves(ObjectNode values) {
            return byMajor(major -> Leaves.of(MAP.map(type(), major, values), row).stream()
                    .map(Json::shown)
                    .map(JsonNode::toString)
                    .map(leaf -> row.transform().equals("present:{}") ? leaf.replaceAll("\\{.*}", "{}") : leaf)
                    .toList());
        }

        Map<Integer, List<String>> byMajor(IntFunction<List<String>> values) {
            return row.majors().stream().collect(toMap(major -> major, values::apply));
        }

        Map<Integer, List<String>> always(List<String> values) {
            return byMajor(major -> values);
        }

        String firstSegment() {
            return row.attribute().split("\\.|\\[", 2)[0];
        }

        @Override
        public String toString() {
            return row.type() + " " + row.attribute() + " -> " + row.armPath();
        }
    }

    static Stream<Case> rows() {
        List<String> types = new ArrayList<>(MAP.types());
        types.add("*");
        return types.stream()
                .flatMap(type -> MAP.rows(type).stream())
                .filter(row -> !(row.type().equals("*") && row.armPath().equals("name")))
                .map(Case::new);
    }

    @Test
    void the_map_has_all_types_and_rows() {
        assertThat(MAP.types())
                .hasSize(151)
                .allMatch(type -> AzurermTypes.bundled().of(type).isPresent());
        assertThat(rows().distinct().count()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_configured_attribute_is_set_in_arm(Case tried) {
        Samples samples = Samples.of(tried.row());

        assertThat(tried.leaves(samples.resource())).isEqualTo(tried.always(samples.expected()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_not_known_yet_is_there(Case tried) {
        ObjectNode values = Samples.of(tried.row()).resource();
        Samples.set(values, tried.row().attribute(), UnknownValue.node("later"));

        assertThat(tried.leaves(values)).isEqualTo(tried.always(whenUnknown(tried.row())));
    }

    private static List<String> whenUnknown(MapRow row) {
        return switch (row.transform().replaceAll(":.*", "")) {
            case "present", "const" -> Samples.of(row).expected();
            case "each" -> row.transform().equals("each") ? List.of("\"?\"") : List.of("[{\"addressRange\":\"?\"}]");
            default -> List.of("\"?\"");
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_block_whose_number_is_not_known_yet_is_unknown_or_present(Case tried) {
        ObjectNode values = Samples.of(tried.row()).resource();
        values.set(tried.firstSegment(), UnknownValue.node("dynamic"));

        assertThat(tried.leaves(values)).isEqualTo(tried.always(whenBlockUnknown(tried.row())));
    }

    private static List<String> whenBlockUnknown(MapRow row) {
        boolean constant =
                row.transform().matches("(present|const):.*") && !row.armPath().contains("[*]");
        return constant ? Samples.of(row).expected() : List.of("\"?\"");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_not_configured_counts_as_the_table_says(Case tried) {
        MapRow row = tried.row();
        List<MapRow> sameTarget = MAP.rows(row.type()).stream()
                .filter(other -> other.armPath().equals(row.armPath()))
                .filter(other -> other.armType().equals(row.armType())
                        && other.childName().equals(row.childName()))
                .toList();

        assertThat(tried.leaves(JsonNodeFactory.instance.objectNode()))
                .isEqualTo(tried.byMajor(major -> Omitted.expected(sameTarget, major)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_value_of_the_wrong_kind_is_no_fault(Case tried) {
        ObjectNode values = Samples.of(tried.row()).resource();
        for (String odd :
                List.of("[]", "[[]]", "{}", "[{}]", "null", "[null]", "0.5", "''", "['']", "[[[{'a':1}]]]", "'{'")) {
            Samples.set(values, tried.row().attribute(), Json.of(odd));
            ObjectNode top = values.deepCopy();
            top.set(tried.firstSegment(), Json.of(odd));

            assertThatCode(() -> {
                        tried.leaves(values);
                        tried.leaves(top);
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void paths_are_those_that_aliases_read() {
        Map<String, Set<String>> known = new HashMap<>();

        assertThat(rows().map(Case::row)
                        .filter(row -> row.armPath().startsWith("properties.")
                                && !row.armPath().contains("[\""))
                        .filter(row -> !row.armType().startsWith(Piece.TARGET_TYPE))
                        .filter(row -> !known.computeIfAbsent(row.armType(), EveryRowTest::paths)
                                .contains(row.armPath().toLowerCase(Locale.ROOT)))
                        .map(row -> row.armType() + " " + row.armPath()))
                .containsExactlyInAnyOrderElementsOf(NO_ALIAS);
    }

    private static Set<String> paths(String armType) {
        return AliasCatalog.bundled().aliases(armType).stream()
                .map(alias -> alias.defaultPath().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
