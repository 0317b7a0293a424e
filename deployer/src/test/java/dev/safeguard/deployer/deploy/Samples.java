package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small initiative of three policies: one denies, one modifies, one deploys. */
public final class Samples {
    public static final String GROUP = "phi";
    public static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public static final String MONITORING = "749f88d5-cbae-40b8-bcfc-e573ddc772fa";

    private static final String ROLES = "/providers/Microsoft.Authorization/roleDefinitions/";

    private Samples() {}

    public static DeployOptions options() {
        return DeployOptions.at(GROUP, "hipaa").location("eastus");
    }

    public static Map<String, JsonNode> effect(String control, String effect) {
        return Map.of("effect-" + control, TextNode.valueOf(effect));
    }

    public static DesiredState state(DeployOptions options) {
        return state(definitions(), options);
    }

    public static DesiredState state(List<PolicyDefinition> definitions, DeployOptions options) {
        return ((DesiredState.Desiring.Stated) DesiredState.of(definitions, initiative(definitions), options)).state();
    }

    public static List<PolicyDefinition> definitions() {
        return List.of(https("Storage must use HTTPS"), tls(), diagnostics());
    }

    /** Denies storage over http. */
    public static PolicyDefinition https(String displayName) {
        return definition("""
                {"name": "hipaa-stg-01", "properties": {
                  "displayName": "%s", "mode": "Indexed", "version": "1.2.0", "metadata": {"category": "HIPAA"},
                  "parameters": {"effect": {"type": "String", "allowedValues": ["Audit", "Deny", "Disabled"], "defaultValue": "Deny"}},
                  "policyRule": {
                    "if": {"allOf": [
                      {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                      {"field": "Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly", "notEquals": true}]},
                    "then": {"effect": "[parameters('effect')]"}}}}
                """.formatted(displayName));
    }

    private static PolicyDefinition tls() {
        return definition("""
                {"name": "hipaa-stg-02", "properties": {
                  "displayName": "Storage must use TLS 1.2", "mode": "Indexed", "version": "1.0.0",
                  "parameters": {"effect": {"type": "String", "allowedValues": ["Modify", "Audit", "Disabled"], "defaultValue": "Modify"}},
                  "policyRule": {
                    "if": {"allOf": [
                      {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                      {"field": "Microsoft.Storage/storageAccounts/minimumTlsVersion", "notEquals": "TLS1_2"}]},
                    "then": {"effect": "[parameters('effect')]", "details": {
                      "roleDefinitionIds": ["%s"],
                      "operations": [{"operation": "addOrReplace", "field": "Microsoft.Storage/storageAccounts/minimumTlsVersion", "value": "TLS1_2"}]}}}}}
                """.formatted(ROLES + CONTRIBUTOR));
    }

    private static PolicyDefinition diagnostics() {
        return definition("""
                {"name": "hipaa-kv-01", "properties": {
                  "displayName": "Key Vault must log", "mode": "Indexed", "version": "1.0.0",
                  "parameters": {"effect": {"type": "String", "allowedValues": ["DeployIfNotExists", "AuditIfNotExists", "Disabled"], "defaultValue": "DeployIfNotExists"}},
                  "policyRule": {
                    "if": {"field": "type", "equals": "Microsoft.KeyVault/vaults"},
                    "then": {"effect": "[parameters('effect')]", "details": {
                      "type": "Microsoft.Insights/diagnosticSettings",
                      "roleDefinitionIds": ["%s", "%s"],
                      "deployment": {"properties": {"mode": "incremental", "template": {"resources": []}}}}}}}}
                """.formatted(ROLES + MONITORING, ROLES.toLowerCase(Locale.ROOT) + CONTRIBUTOR));
    }

    public static PolicyDefinition definition(String json) {
        return document(json).asDefinition().orElseThrow();
    }

    /** One member for each definition: {@code STG-01} for {@code hipaa-stg-01}; each effect a parameter. */
    public static Initiative initiative(List<PolicyDefinition> definitions) {
        String members = joined(definitions, """
                {"policyDefinitionId": "/providers/Microsoft.Management/managementGroups/placeholder/providers/Microsoft.Authorization/policyDefinitions/%1$s",
                 "policyDefinitionReferenceId": "%2$s", "groupNames": ["164.312(e)(2)(ii)"],
                 "parameters": {"effect": {"value": "[parameters('effect-%3$s')]"}}}
                """);
        String parameters = joined(definitions, "\"effect-%3$s\": {\"type\": \"String\", \"defaultValue\": \"%4$s\"}");
        return document("""
                {"name": "hipaa", "properties": {
                  "displayName": "HIPAA", "version": "1.0.0", "metadata": {"category": "Regulatory Compliance"},
                  "policyDefinitionGroups": [{"name": "164.312(e)(2)(ii)"}, {"name": "164.312(b)"}],
                  "parameters": {%s}, "policyDefinitions": [%s]}}
                """.formatted(parameters, members)).asInitiative().orElseThrow();
    }

    private static String joined(List<PolicyDefinition> definitions, String pattern) {
        return definitions.stream()
                .map(d -> pattern.formatted(d.name(), control(d), control(d).toLowerCase(Locale.ROOT), effect(d)))
                .collect(Collectors.joining(","));
    }

    private static String control(PolicyDefinition definition) {
        return definition.name().substring("hipaa-".length()).toUpperCase(Locale.ROOT);
    }

    private static String effect(PolicyDefinition definition) {
        return definition.parameter("effect").orElseThrow().defaultValue().stream()
                .flatMap(value -> value instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static PolicyDocument document(String json) {
        return PolicyReader.read(new Source("sample", json)).document().orElseThrow();
    }
}
