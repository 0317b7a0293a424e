package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.dsl.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Documents that show one finding each, written short. */
record Example(String label, List<byte[]> documents) {
    private static final Checker CHECKER = Checker.with(AliasCatalog.bundled());

    static Example of(String label, String... documents) {
        return new Example(
                label,
                Stream.of(documents)
                        .map(json -> json.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    static Example ofBytes(String label, byte[] bytes) {
        return new Example(label, List.of(bytes));
    }

    /** Everything found in the documents. */
    List<Finding> findings() {
        return CHECKER.checkFolder(documents.stream()
                .map(bytes -> PolicyReader.read("policy.json", bytes))
                .toList());
    }

    /** What is found of the kind that the example is about. */
    List<Finding> shown() {
        return findings().stream().filter(f -> f.code().label().equals(label)).toList();
    }

    /** A definition around a condition. */
    static String rule(String condition) {
        return definition("", condition, "{'effect': 'audit'}");
    }

    /** A definition around an effect. */
    static String then(String then) {
        return definition("", TYPE, then);
    }

    /** A definition with parameters, the first of which is the effect. */
    static String effect(String parameter) {
        return definition(
                "'parameters': {'effect': " + parameter + "},", TYPE, "{'effect': '[parameters(\\'effect\\')]'}");
    }

    static final String TYPE = "{'field': 'type', 'equals': 'Microsoft.Storage/storageAccounts'}";

    /** A definition; {@code '} stands for a quotation mark, {@code \'} for an apostrophe. */
    static String definition(String properties, String condition, String then) {
        return json(
                "{'properties': {" + properties + "'policyRule': {'if': " + condition + ", 'then': " + then + "}}}");
    }

    /** An initiative of members, with more properties before them. */
    static String initiative(String properties, String... members) {
        return json("{'properties': {" + properties + "'policyDefinitions': [" + String.join(", ", members) + "]}}");
    }

    static String member(String reference, String more) {
        return "{'policyDefinitionId': '/providers/Microsoft.Management/managementGroups/placeholder/providers/"
                + "Microsoft.Authorization/policyDefinitions/d', 'policyDefinitionReferenceId': '" + reference + "'"
                + more
                + "}";
    }

    static String json(String text) {
        return text.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    }
}
