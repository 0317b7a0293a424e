package dev.safeguard.compiler.check;

import static dev.safeguard.compiler.check.Example.TYPE;
import static dev.safeguard.compiler.check.Example.definition;
import static dev.safeguard.compiler.check.Example.effect;
import static dev.safeguard.compiler.check.Example.json;
import static dev.safeguard.compiler.check.Example.rule;
import static dev.safeguard.compiler.check.Example.then;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One example for each code, in the order of the labels. */
final class Examples {
    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        reading(),
                        structure(),
                        structureOfRules(),
                        AliasExamples.all(),
                        LimitExamples.all(),
                        InitiativeExamples.all(),
                        LintExamples.all(),
                        expressions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> reading() {
        return List.of(
                Example.ofBytes("SG0101", "{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Example.of("SG0102", "x".repeat((8 << 20) + 1)),
                Example.of("SG0103", "{\"if\": {\"field\" \"type\"}}"),
                Example.of("SG0104", "// nothing here\n"),
                Example.of("SG0105", "[".repeat(10_000)),
                Example.of("SG0106", "{\"if\": {}, \"if\": {}}"),
                Example.of("SG0107", "{\"then\": {}, \"Then\": {}}"),
                Example.of("SG0108", rule("{'value': 1e5000, 'equals': 1}")),
                Example.of("SG0109", "{\"resources\": []}"),
                Example.of("SG0110", rule("{'value': " + "[".repeat(300) + "]".repeat(300) + ", 'exists': true}")),
                Example.of("SG0111", "{" + "\"a\": 1, ".repeat(1_100) + "}"));
    }

    private static List<Example> structure() {
        return List.of(
                Example.of("SG0201", json("{'if': " + TYPE + "}")),
                Example.of("SG0202", definition("'displayName': 5,", TYPE, "{'effect': 'audit'}")),
                Example.of("SG0203", rule("{'field': 'type', 'equal': 'a/b'}")),
                Example.of("SG0204", rule("{'equals': 'a/b'}")),
                Example.of("SG0205", rule("{'field': 'type'}")),
                Example.of("SG0206", rule("{'not': " + TYPE + ", 'field': 'name'}")),
                Example.of("SG0207", rule("{'count': {'value': '[[parameters(\\'p\\')]'}, 'equals': 1}")),
                Example.of("SG0208", rule("{'field': 'name', 'exists': 'maybe'}")),
                Example.of("SG0209", then("{'effect': 'modify'}")),
                Example.of("SG0210", then("{'effect': 'audit', 'detail': {}}")),
                Example.of("SG0211", rule("{'field': 'name', 'equals': '[parameters(\\'nmae\\')]'}")),
                Example.of("SG0212", rule("{'allOf': []}")),
                Example.of("SG0213", rule("{'field': 'name', 'equals': null}")),
                Example.of("SG0214", rule("{'field': 'name', 'in': 'a'}")),
                Example.of("SG0215", rule("{'field': 'name', 'like': '*a*'}")),
                Example.of("SG0216", rule("{'field': 'name', 'contains': 'a*'}")),
                Example.of("SG0217", then("{'effect': 'dney'}")),
                Example.of("SG0218", effect("{'type': 'String', 'allowedValues': ['Audit', 'Manual']}")),
                Example.of("SG0219", definition("'version': '1',", TYPE, "{'effect': 'audit'}")));
    }

    private static List<Example> structureOfRules() {
        String roles = "'roleDefinitionIds': ['r']";
        return List.of(
                Example.of("SG0220", effect("{'type': 'String', 'allowedValues': ['Audit'], 'defaultValue': 'audit'}")),
                Example.of("SG0221", effect("{'type': 'String', 'defaultValue': true}")),
                Example.of("SG0222", definition("'mode': 'Everything',", TYPE, "{'effect': 'audit'}")),
                Example.of(
                        "SG0223",
                        rule(
                                "{'count': {'value': [1], 'name': 'o', 'where': {'count': {'value': [2]}, 'equals': 1}}, 'equals': 1}")),
                Example.of(
                        "SG0224",
                        then(
                                "{'effect': 'auditIfNotExists', 'details': {'type': 'Microsoft.Storage/storageAccounts'}}")),
                Example.of(
                        "SG0225",
                        then("{'effect': 'modify', 'details': {" + roles
                                + ", 'operations': [{'operation': 'remove', 'field': 'location'}]}}")),
                Example.of(
                        "SG0226",
                        then("{'effect': 'auditIfNotExists', 'details': {'type': 'a/b', 'existenceScope': 'Tenant'}}")),
                Example.of(
                        "SG0227",
                        then("{'effect': 'deployIfNotExists', 'details': {'type': 'a/b', " + roles
                                + ", 'deploymentScope': 'Subscription', 'deployment': {'properties': {}}}}")),
                Example.of("SG0228", effect("{'type': 'String', 'allowedValues': ['Audit', 'Modify']}")));
    }

    private static List<Example> expressions() {
        return List.of(
                Example.of("SG0701", rule("{'field': 'name', 'equals': '[concat(]'}")),
                Example.of("SG0702", rule("{'value': '[toLowr(field(\\'name\\'))]', 'equals': 'a'}")),
                Example.of("SG0703", rule("{'value': '[toLower()]', 'equals': 'a'}")),
                Example.of("SG0704", rule("{'value': '[newGuid()]', 'equals': 'a'}")),
                Example.of("SG0705", rule("{'value': '[flatten(field(\\'tags\\'))]', 'equals': 'a'}")),
                Example.of("SG0706", rule("{'value': '[current(\\'x\\')]', 'equals': 'a'}")),
                Example.of(
                        "SG0707",
                        then(
                                "{'effect': 'modify', 'details': {'roleDefinitionIds': ['r'], 'operations': [{'operation': 'add',"
                                        + " 'field': 'tags.a', 'value': 'b', 'condition': '[empty(field(\\'name\\'))]'}]}}")));
    }
}
