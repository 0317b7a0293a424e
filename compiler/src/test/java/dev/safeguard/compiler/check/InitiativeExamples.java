package dev.safeguard.compiler.check;

import static dev.safeguard.compiler.check.Example.TYPE;
import static dev.safeguard.compiler.check.Example.initiative;
import static dev.safeguard.compiler.check.Example.json;
import static dev.safeguard.compiler.check.Example.member;

import java.util.List;

/** Examples of initiatives that do not fit together, or not with the definition beside them. */
final class InitiativeExamples {
    private InitiativeExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("SG0501", initiative("", member("r", ""), member("R", ""))),
                Example.of("SG0502", initiative("", member("", "").replace(", 'policyDefinitionReferenceId': ''", ""))),
                Example.of("SG0503", initiative("", member("r", ", 'groupNames': ['g']"))),
                Example.of(
                        "SG0504",
                        initiative("'policyDefinitionGroups': [{'name': 'g'}, {'name': 'G'}],", member("r", ""))),
                Example.of("SG0505", initiative("'policyDefinitionGroups': [{'name': 'g'}],", member("r", ""))),
                Example.of("SG0506", initiative("", passing("'b': {'value': 'x'}")), DEFINITION),
                Example.of("SG0507", initiative("", passing("")), DEFINITION),
                Example.of("SG0508", initiative("", passing("'a': {'value': 'z'}")), DEFINITION),
                Example.of("SG0509", initiative("", member("r", ""))),
                Example.of(
                        "SG0510",
                        initiative(
                                "'parameters': {'p': {'type': 'Array'}},",
                                passing("'a': {'value': '[parameters(\\'p\\')]'}")),
                        DEFINITION),
                Example.of(
                        "SG0511",
                        initiative("", member("r", "").replace("/policyDefinitions/d", "/roleDefinitions/d"))));
    }

    private static String passing(String parameters) {
        return member("r", ", 'parameters': {" + parameters + "}");
    }

    private static final String DEFINITION = json("{'name': 'd', 'properties': {'parameters': {'a': {'type': 'String',"
            + " 'allowedValues': ['x', 'y']}}, 'policyRule': {'if': " + TYPE + ", 'then': {'effect': 'audit'}}}}");
}
