package dev.safeguard.compiler.check;

import static dev.safeguard.compiler.check.AliasExamples.field;
import static dev.safeguard.compiler.check.Example.TYPE;
import static dev.safeguard.compiler.check.Example.definition;
import static dev.safeguard.compiler.check.Example.effect;
import static dev.safeguard.compiler.check.Example.rule;
import static dev.safeguard.compiler.check.Example.then;

import java.util.List;
import java.util.stream.Stream;

/** Examples of what works and surprises. */
final class LintExamples {
    private static final String NSG = "Microsoft.Network/networkSecurityGroups/";

    private LintExamples() {}

    static List<Example> all() {
        return Stream.of(offers(), conditions(), expressions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Example> offers() {
        String parameter = "'parameters': {'unused': {'type': 'String'}},";
        return List.of(
                Example.of("SG0601", definition(parameter, TYPE, "{'effect': 'audit'}")),
                Example.of("SG0602", definition(parameter, TYPE, "{'effect': 'audit'}")),
                Example.of("SG0603", definition(parameter, TYPE, "{'effect': 'audit'}")),
                Example.of("SG0604", effect("{'type': 'String', 'defaultValue': 'Audit'}")),
                Example.of("SG0605", then("{'effect': 'deny'}")),
                Example.of("SG0606", effect("{'type': 'String', 'defaultValue': 'Deny'}")),
                Example.of(
                        "SG0613",
                        definition(
                                "",
                                field("type", "'equals': 'Microsoft.Authorization/roleAssignments'"),
                                "{'effect': 'deny'}")),
                Example.of("SG0624", effect("{'type': 'String', 'allowedValues': ['Audit']}")));
    }

    private static List<Example> conditions() {
        return List.of(
                Example.of("SG0607", rule(field("name", "'like': 'a'"))),
                Example.of("SG0608", rule(field("name", "'match': 'a'"))),
                Example.of(
                        "SG0609",
                        rule(field(
                                "Microsoft.Network/virtualNetworkGateways/vpnClientConfiguration.vpnClientIpsecPolicies[*].saLifeTimeSeconds",
                                "'equals': '05'"))),
                Example.of(
                        "SG0610",
                        rule(field(
                                "Microsoft.Compute/VirtualMachineScaleSets/networkInterfaceConfigurations[*].ipConfigurations[*].subnet.id",
                                "'exists': false"))),
                Example.of(
                        "SG0611",
                        rule("{'anyOf': [" + TYPE + ", " + field("type", "'equals': 'Microsoft.KeyVault/vaults'")
                                + "]}")),
                Example.of("SG0612", rule(field("type", "'like': 'Microsoft.Storage/*'"))),
                Example.of("SG0616", rule("{'allOf': [{'allOf': [" + TYPE + "]}]}")),
                Example.of("SG0617", rule(field(NSG + "securityRules[*].sourceAddressPrefix", "'exists': true"))),
                Example.of("SG0619", rule(field("name", "'in': ['a', null]"))),
                Example.of("SG0620", rule("{'value': '[field(\\'name\\')]', 'like': '*'}")),
                Example.of(
                        "SG0621",
                        rule("{'count': {'field': '" + NSG + "securityRules[*].sourceAddressPrefixes[*]', 'where': "
                                + field(NSG + "securityRules[*].access", "'equals': 'Allow'") + "}, 'greater': 0}")));
    }

    private static List<Example> expressions() {
        return List.of(
                Example.of("SG0614", rule("{'value': '[requestContext().identity.idtyp]', 'equals': 'user'}")),
                Example.of("SG0615", rule(field("name", "'equals': '[tryGet(field(\\'tags\\'), \\'a\\')]'"))),
                Example.of(
                        "SG0618",
                        rule("{'allOf': ["
                                + field("type", "'equals': 'Microsoft.Resources/subscriptions/resourceGroups'")
                                + ", {'value': '[resourceGroup().tags.a]', 'equals': ''}]}")),
                Example.of("SG0622", rule(field("name", "'equals': '[[concat(\\'a\\')]'"))),
                Example.of("SG0623", rule(field("name", "'equals': '[concat(\\'a\\')'"))));
    }
}
