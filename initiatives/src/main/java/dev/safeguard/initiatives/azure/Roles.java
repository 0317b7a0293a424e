package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.control.RoleDefinition;

/** Built-in roles that remediation needs; each the narrowest that suffices. Their ids are the same in every tenant. */
public final class Roles {
    public static final RoleDefinition AZURE_KUBERNETES_SERVICE_CONTRIBUTOR =
            new RoleDefinition("Azure Kubernetes Service Contributor Role", "ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8");
    public static final RoleDefinition BACKUP_CONTRIBUTOR =
            new RoleDefinition("Backup Contributor", "5e467623-bb1f-42f4-a55d-6e525e11384b");
    public static final RoleDefinition CONTRIBUTOR =
            new RoleDefinition("Contributor", "b24988ac-6180-42a0-ab88-20f7382dd24c");
    public static final RoleDefinition DOCUMENTDB_ACCOUNT_CONTRIBUTOR =
            new RoleDefinition("DocumentDB Account Contributor", "5bd9cd88-fe45-4216-938b-f97437e15450");
    public static final RoleDefinition KEY_VAULT_CONTRIBUTOR =
            new RoleDefinition("Key Vault Contributor", "f25e0fa2-a7c8-4377-a976-54943a77a395");
    public static final RoleDefinition LOG_ANALYTICS_CONTRIBUTOR =
            new RoleDefinition("Log Analytics Contributor", "92aaf0da-9dab-42b6-94a3-d43ce8d16293");
    public static final RoleDefinition MONITORING_CONTRIBUTOR =
            new RoleDefinition("Monitoring Contributor", "749f88d5-cbae-40b8-bcfc-e573ddc772fa");
    public static final RoleDefinition NETWORK_CONTRIBUTOR =
            new RoleDefinition("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7");
    public static final RoleDefinition OWNER = new RoleDefinition("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    public static final RoleDefinition REDIS_CACHE_CONTRIBUTOR =
            new RoleDefinition("Redis Cache Contributor", "e0f68234-74aa-48ed-b826-c38b57376e17");
    public static final RoleDefinition SECURITY_ADMIN =
            new RoleDefinition("Security Admin", "fb1c8493-542b-48eb-b624-b4c8fea62acd");
    public static final RoleDefinition SQL_DB_CONTRIBUTOR =
            new RoleDefinition("SQL DB Contributor", "9b7fa17d-e63e-47b0-bb0a-15c516ac86ec");
    public static final RoleDefinition SQL_SECURITY_MANAGER =
            new RoleDefinition("SQL Security Manager", "056cd41c-7e88-42e1-933e-88ba6a50c9c3");
    public static final RoleDefinition SQL_SERVER_CONTRIBUTOR =
            new RoleDefinition("SQL Server Contributor", "6d8ee4ec-f05a-4a1d-8b00-a9b17e38b437");
    public static final RoleDefinition STORAGE_ACCOUNT_CONTRIBUTOR =
            new RoleDefinition("Storage Account Contributor", "17d1049b-9a84-46fb-8f53-869881c3d3ab");
    public static final RoleDefinition TAG_CONTRIBUTOR =
            new RoleDefinition("Tag Contributor", "4a9ae827-6dc8-4573-8ac7-8239d42aa03f");
    public static final RoleDefinition VIRTUAL_MACHINE_CONTRIBUTOR =
            new RoleDefinition("Virtual Machine Contributor", "9980e02c-c2be-4d73-94e8-173b1dc7cf3c");
    public static final RoleDefinition WEBSITE_CONTRIBUTOR =
            new RoleDefinition("Website Contributor", "de139f84-1756-47ae-9be6-808fbbe84772");

    private Roles() {}
}
