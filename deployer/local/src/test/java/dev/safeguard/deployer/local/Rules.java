package dev.safeguard.deployer.local;

/** Definitions that the tests put into force. */
final class Rules {
    static final String STORAGE = "Microsoft.Storage/storageAccounts";

    private Rules() {}

    /** Storage accounts without https, with the effect as a parameter. */
    static String https(String defaultEffect) {
        return """
            {"displayName":"Https only","mode":"Indexed","metadata":{"category":"Storage","version":"1.2.0"},"version":"1.2.0",
             "parameters":{"effect":{"type":"String","allowedValues":["Audit","Deny","Disabled"],"defaultValue":"%s"}},
             "policyRule":{"if":{"allOf":[
                {"field":"type","equals":"Microsoft.Storage/storageAccounts"},
                {"field":"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly","notEquals":true}]},
              "then":{"effect":"[parameters('effect')]"}}}""".formatted(defaultEffect);
    }

    static String rule(String condition, String then) {
        return """
            {"mode":"All","policyRule":{"if":{"allOf":[{"field":"type","equals":"%s"},%s]},"then":%s}}""".formatted(STORAGE, condition, then);
    }

    /** Sets the TLS version of storage accounts. */
    static String modifyTls() {
        return rule("""
                {"field":"Microsoft.Storage/storageAccounts/minimumTlsVersion","notEquals":"TLS1_2"}""", """
                {"effect":"modify","details":{
                  "roleDefinitionIds":["/providers/Microsoft.Authorization/roleDefinitions/17d1049b-9a84-46fb-8f53-869881c3d3ab"],
                  "operations":[{"operation":"addOrReplace","field":"Microsoft.Storage/storageAccounts/minimumTlsVersion","value":"TLS1_2"}]}}""");
    }

    /** Vaults without a diagnostic setting. */
    static String vaultsAreLogged() {
        return """
            {"mode":"Indexed","policyRule":{"if":{"field":"type","equals":"Microsoft.KeyVault/vaults"},
             "then":{"effect":"AuditIfNotExists","details":{"type":"Microsoft.Insights/diagnosticSettings"}}}}""";
    }

    /** A storage account's body. */
    static String account(boolean https, String tls) {
        return """
            {"location":"eastus","tags":{"a":"b"},"properties":{"supportsHttpsTrafficOnly":%s,"minimumTlsVersion":"%s"}}""".formatted(https, tls);
    }
}
