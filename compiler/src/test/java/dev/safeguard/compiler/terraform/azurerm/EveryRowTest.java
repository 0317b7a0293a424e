package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the map, in every major that has it. */
class EveryRowTest {
    private static final AzurermMap MAP = AzurermMap.bundled();

    /** 706 rows of the exported map, 78 of ours of which 2 replace one; less the name, which is not mapped. */
    private static final int ROWS = 706 + 78 - 2 - 1;

    /** A type without rows of its own shows those of every type. */
    private static final String PLAIN = "azurerm_public_ip";

    record Case(MapRow row, int major) {
        AzurermType type() {
            String name = row.type().equals("*") ? PLAIN : row.type();
            return AzurermTypes.bundled().of(name).orElseThrow();
        }

        List<String> leaves(ObjectNode values) {
            return Leaves.of(MAP.map(type(), major, values), row).stream()
                    .map(Json::shown)
                    .map(JsonNode::toString)
                    .map(leaf -> row.transform().equals("present:{}") ? leaf.replaceAll("\\{.*}", "{}") : leaf)
                    .toList();
        }

        @Override
        public String toString() {
            return row.type() + " " + row.attribute() + " -> " + row.armPath() + " in " + major;
        }
    }

    static Stream<Case> rows() {
        List<Case> cases = new ArrayList<>();
        List<String> types = new ArrayList<>(MAP.types());
        types.add("*");
        types.forEach(type -> MAP.rows(type).stream()
                .filter(row -> !(type.equals("*") && row.armPath().equals("name")))
                .forEach(row -> row.majors().stream().sorted().forEach(major -> cases.add(new Case(row, major)))));
        return cases.stream();
    }

    @Test
    void the_map_has_all_types_and_rows() {
        assertThat(MAP.types())
                .hasSize(151)
                .allMatch(type -> AzurermTypes.bundled().of(type).isPresent());
        assertThat(rows().map(Case::row).distinct().count()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_configured_attribute_is_set_in_arm(Case row) {
        Samples samples = Samples.of(row.row());

        assertThat(row.leaves(samples.resource())).isEqualTo(samples.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_not_known_yet_is_there(Case row) {
        ObjectNode values = Samples.of(row.row()).resource();
        Samples.set(values, row.row().attribute(), UnknownValue.node("later"));

        assertThat(row.leaves(values)).isEqualTo(whenUnknown(row.row()));
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
    void a_block_whose_number_is_not_known_yet_is_unknown_or_present(Case row) {
        String attribute = row.row().attribute();
        String top = attribute.split("\\.|\\[", 2)[0];
        ObjectNode values = Samples.of(row.row()).resource();
        values.set(top, UnknownValue.node("dynamic"));

        assertThat(row.leaves(values)).isEqualTo(whenBlockUnknown(row.row()));
    }

    private static List<String> whenBlockUnknown(MapRow row) {
        boolean constant =
                row.transform().matches("(present|const):.*") && !row.armPath().contains("[*]");
        return constant ? Samples.of(row).expected() : List.of("\"?\"");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_not_configured_counts_as_the_table_says(Case row) {
        List<MapRow> sameTarget = MAP.rows(row.row().type()).stream()
                .filter(other -> other.armPath().equals(row.row().armPath()))
                .filter(other -> other.armType().equals(row.row().armType())
                        && other.childName().equals(row.row().childName()))
                .filter(other -> other.majors().contains(row.major()))
                .toList();

        assertThat(row.leaves(JsonNodeFactory.instance.objectNode()))
                .isEqualTo(Omitted.expected(sameTarget, row.type(), row.major()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_value_of_the_wrong_kind_is_no_fault(Case row) {
        ObjectNode values = Samples.of(row.row()).resource();
        for (String odd :
                List.of("[]", "[[]]", "{}", "[{}]", "null", "[null]", "0.5", "''", "['']", "[[[{'a':1}]]]", "'{'")) {
            Samples.set(values, row.row().attribute(), Json.of(odd));
            ObjectNode top = values.deepCopy();
            top.set(row.row().attribute().split("\\.|\\[", 2)[0], Json.of(odd));

            assertThatCode(() -> {
                        MAP.map(row.type(), row.major(), values);
                        MAP.map(row.type(), row.major(), top);
                    })
                    .doesNotThrowAnyException();
        }
    }
}
