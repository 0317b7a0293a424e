package dev.safeguard.compiler.check;

import static dev.safeguard.compiler.check.Example.TYPE;
import static dev.safeguard.compiler.check.Example.definition;
import static dev.safeguard.compiler.check.Example.rule;
import static dev.safeguard.compiler.check.Example.then;

import java.util.List;

/** Examples of what is wrong with fields, aliases and types. */
final class AliasExamples {
    private static final String STORAGE = "Microsoft.Storage/storageAccounts/";

    private AliasExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("SG0301", rule(field(STORAGE + "minimumTlsVersio", "'equals': 'TLS1_2'"))),
                Example.of("SG0302", rule(field("properties.minimumTlsVersion", "'equals': 'TLS1_2'"))),
                Example.of(
                        "SG0303",
                        rule("{'allOf': [" + TYPE + ", "
                                + field("Microsoft.KeyVault/vaults/enableRbacAuthorization", "'equals': true") + "]}")),
                Example.of("SG0304", rule(field("type", "'equals': 'Microsoft.Resources/resourceGroups'"))),
                Example.of("SG0305", rule(field(STORAGE + "supportsHttpsTrafficOnly", "'less': 'true'"))),
                Example.of(
                        "SG0306",
                        then(
                                "{'effect': 'modify', 'details': {'roleDefinitionIds': ['r'], 'operations': [{'operation': 'add', 'field': '"
                                        + STORAGE + "sku.name', 'value': 'a'}]}}")),
                Example.of("SG0307", rule("{'count': {'field': '" + STORAGE + "networkAcls.ipRules'}, 'equals': 0}")),
                Example.of("SG0308", rule(field(STORAGE + "networkAcls", "'equals': 'a'"))),
                Example.of("SG0309", rule(field("apiVersion", "'equals': '2023-01-01'"))),
                Example.of(
                        "SG0310",
                        definition(
                                "'mode': 'Indexed',",
                                field("type", "'equals': 'Microsoft.Resources/subscriptions'"),
                                "{'effect': 'audit'}")),
                Example.of(
                        "SG0311",
                        then(
                                "{'effect': 'auditIfNotExists', 'details': {'type': 'Microsoft.KeyVault/vaults', 'existenceCondition': "
                                        + field(STORAGE + "minimumTlsVersion", "'equals': 'a'") + "}}")),
                Example.of("SG0312", rule(field("tags[\\'cost/center\\']", "'exists': true"))));
    }

    static String field(String name, String operator) {
        return "{'field': '" + name + "', " + operator + "}";
    }
}
