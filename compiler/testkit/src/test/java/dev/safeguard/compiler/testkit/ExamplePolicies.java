package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.Policies.policy;

import dev.safeguard.dsl.rule.PolicyDefinition;

/** Policies of every effect, for the examples. */
final class ExamplePolicies {
    /** Every storage account needs the tag {@code owner}, and gets it. */
    static final PolicyDefinition OWNED = policy("""
            {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                              {"field": "tags.owner", "exists": false}]},
             "then": {"effect": "modify", "details": {"roleDefinitionIds": ["/r"],
               "operations": [{"operation": "addOrReplace", "field": "tags.owner", "value": "clinic"}]}}}""");

    /** The same by append. */
    static final PolicyDefinition APPENDED = policy("""
            {"if": {"field": "tags.owner", "exists": false},
             "then": {"effect": "append", "details": [{"field": "tags.owner", "value": "clinic"}]}}""");

    /** Every storage account needs a vault in its group. */
    static final PolicyDefinition VAULTED = policy("""
            {"parameters": {"effect": {"type": "String", "defaultValue": "AuditIfNotExists",
               "allowedValues": ["AuditIfNotExists", "DeployIfNotExists", "Disabled"]}},
             "policyRule": {"if": {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
               "then": {"effect": "[parameters('effect')]", "details": {
                 "type": "Microsoft.KeyVault/vaults", "roleDefinitionIds": ["/r"],
                 "deployment": {"properties": {"mode": "incremental", "template": {},
                   "parameters": {"region": {"value": "[field('location')]"}}}}}}}}""");

    /** Resources of production cannot be deleted. */
    static final PolicyDefinition KEPT = policy("""
            {"if": {"value": "[resourceGroup().tags.env]", "equals": "prod"},
             "then": {"effect": "denyAction", "details": {"actionNames": ["delete"]}}}""");

    /** Resources are reported a month after the first of January 2026. */
    static final PolicyDefinition EXPIRING = policy("""
            {"if": {"value": "[utcNow()]", "greater": "2026-02-01T00:00:00Z"}, "then": {"effect": "audit"}}""");

    /** A short name makes the rule fail. */
    static final PolicyDefinition PREFIXED = policy("""
            {"if": {"value": "[substring(field('name'), 0, 4)]", "notEquals": "hipa"}, "then": {"effect": "deny"}}""");

    private ExamplePolicies() {}
}
