package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions of {@code dependences.txt} and what each of them hangs on; a line with {@code #} says why. */
final class DependenceTable {
    /** @param fact what the row is an example of */
    record Row(String fact, String condition, String dependence) {
        PlannedPolicy policy() {
            return planned(condition, "{'effect': 'audit'}", Given.ENGINE);
        }
    }

    private static final String PARAMETERS = """
        {'text': {'type': 'String', 'defaultValue': 'p'}, 'alias': {'type': 'String', 'defaultValue': 'Test/r/p'},
         'members': {'type': 'String', 'defaultValue': 'Test/r/a[*].s'},
         'number': {'type': 'Integer', 'defaultValue': 1}}
        """;

    private DependenceTable() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String fact = "";
        for (String line : Given.resource("dependences.txt").lines().toList()) {
            if (line.startsWith("#")) {
                fact = line.substring(1).strip();
            } else if (!line.isBlank()) {
                String[] cells = line.split("\\|", 2);
                rows.add(new Row(fact, cells[0].strip(), cells[1].strip()));
            }
        }
        return rows;
    }

    /** @param condition JSON as {@link Given#object} reads it */
    static PlannedPolicy planned(String condition, String then, Engine engine) {
        return planned("All", condition, then, engine);
    }

    static PlannedPolicy planned(String mode, String condition, String then, Engine engine) {
        ObjectNode definition = Given.object("{'properties': {'policyRule': {}}}");
        ObjectNode properties = definition.withObject("properties").put("mode", mode);
        properties.set("parameters", Given.object(PARAMETERS));
        properties.withObject("policyRule").set("if", Given.object(condition));
        properties.withObject("policyRule").set("then", Given.object(then));
        return planned(definition, engine);
    }

    private static PlannedPolicy planned(JsonNode definition, Engine engine) {
        Planning planning = engine.plan(Given.definition(definition).orElseThrow(), Map.of());
        if (planning instanceof Planning.Planned planned) {
            return planned.policy();
        }
        throw new AssertionError(planning);
    }

    /** A resource of which only the type is known. */
    static Resource sample(String type) {
        return Resource.of(Given.object("{}").put("type", type));
    }
}
