package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows of an inventory from a seed: usual and unusual ones, so that rules see every kind of value. */
final class RandomInventory {
    private static final List<String> TYPES = List.of(
            "Microsoft.Storage/storageAccounts",
            "microsoft.storage/storageaccounts",
            "Microsoft.Compute/disks",
            "Microsoft.KeyVault/vaults",
            "Microsoft.Unknown/things");
    private static final List<String> SCALARS = List.of(
            "true",
            "false",
            "null",
            "1",
            "2.50",
            "-3e2",
            "\"TLS1_2\"",
            "\"tls1_3\"",
            "\"\"",
            "\"10.0.0.1\"",
            "\"10.0.0.0/8\"",
            "\"prod\"",
            "\"\\u0070rod\"",
            "\"Straße\"",
            "[]",
            "{}",
            "[1, [2]]",
            "{\"value\": 1}");

    private final Random random;

    RandomInventory(long seed) {
        this.random = new Random(seed);
    }

    List<String> rows(int number) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(row());
        }
        return rows;
    }

    private String row() {
        String group = "/subscriptions/s" + random.nextInt(2) + "/" + pick("resourceGroups", "resourcegroups") + "/rg"
                + random.nextInt(3);
        return switch (random.nextInt(13)) {
            case 0 -> container(group, "Microsoft.Resources/subscriptions/resourceGroups");
            case 1 -> container("/subscriptions/s" + random.nextInt(2), "microsoft.resources/subscriptions");
            case 2 -> extension(group);
            case 3 -> child(group);
            case 4 -> odd(group);
            case 5 -> endpoint(group);
            case 6 -> pick(setting(group), connection(group), connection(group), backup(group));
            default -> plain(group);
        };
    }

    private String container(String id, String type) {
        return object(List.of(
                member("id", text(id)),
                member("name", text(last(id))),
                member("type", text(type)),
                member("location", text(pick("eastus", "westus"))),
                member("tags", tags())));
    }

    private String plain(String group) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String id = group + "/providers/" + type + "/" + name();
        return resource(id, type);
    }

    private String resource(String id, String type) {
        List<String> members = new ArrayList<>(List.of(
                member("id", text(id)),
                member("name", text(last(id))),
                member("type", text(type)),
                member("properties", properties())));
        some(members, member("location", pick("\"eastus\"", "\"West Europe\"", "null", "7")));
        some(members, member("kind", pick("\"StorageV2\"", "\"1\"", "\"bad\"", "1", "\"env\"", "null")));
        some(members, member(pick("tags", "TAGS"), tags()));
        some(members, member("identity", pick("null", "{\"type\": \"SystemAssigned\"}", "{\"Type\": \"None\"}", "[]")));
        some(members, member("zones", "[1, {\"a\": 1.5}]"));
        if (random.nextInt(3) > 0) {
            Collections.shuffle(members, random);
        } else {
            Collections.sort(members);
        }
        return object(members);
    }

    private String extension(String group) {
        String on = group + "/providers/" + pick("Microsoft.Storage/storageAccounts/", "Microsoft.KeyVault/VAULTS/")
                + name();
        String properties = "{\"logs\": [{\"enabled\": " + scalar() + "}]}";
        return object(List.of(
                member("id", text(on + "/providers/Microsoft.Insights/diagnosticSettings/d")),
                member("name", text("d")),
                member("properties", properties),
                member(
                        "type",
                        text(pick("Microsoft.Insights/diagnosticSettings", "microsoft.insights/diagnosticsettings")))));
    }

    private String child(String group) {
        String parent = name();
        String id = group + "/providers/Microsoft.Storage/storageAccounts/" + parent + "/blobServices/"
                + pick("default", "other");
        return object(List.of(
                member("id", text(id)),
                member("kind", pick("\"1\"", "\"2\"", "\"x\"", "null")),
                member("name", text(pick(last(id), parent + "/" + last(id), "elsewhere"))),
                member("properties", "{\"deleteRetentionPolicy\": {\"enabled\": " + scalar() + "}}"),
                member("type", text("Microsoft.Storage/storageAccounts/blobServices"))));
    }

    /** A private endpoint to a vault or an account, which may be another one's or none at all. */
    private String endpoint(String group) {
        String target = "/subscriptions/s" + random.nextInt(2) + "/resourceGroups/rg" + random.nextInt(3)
                + "/providers/" + pick("Microsoft.KeyVault/vaults/", "microsoft.storage/storageaccounts/") + name();
        String state = pick(
                "{\"status\": \"Approved\"}", "{\"status\": \"Pending\"}", "{\"status\": null}", "{}", "\"Approved\"");
        String properties = object(List.of(
                member("privateLinkServiceId", pick(text(target), text(target), "null", "7", text("x"))),
                member("privateLinkServiceConnectionState", state)));
        String list = "[" + object(List.of(member("name", text("c")), member("properties", properties))) + "]";
        String type = pick("Microsoft.Network/privateEndpoints", "microsoft.network/privateendpoints");
        return object(List.of(
                member("id", text(group + "/providers/" + type + "/" + name())),
                member("type", text(type)),
                member(
                        "properties",
                        object(List.of(member(
                                pick("privateLinkServiceConnections", "manualPrivateLinkServiceConnections"),
                                pick(list, list, list, "[]", "{}", "null")))))));
    }

    /** A connection that is listed as a row of its own. */
    private String connection(String group) {
        String id = group + "/providers/Microsoft.KeyVault/vaults/" + name() + "/privateEndpointConnections/" + name();
        return object(List.of(
                member("id", text(id)),
                member("name", text(last(id))),
                member("type", text("Microsoft.KeyVault/vaults/privateEndpointConnections")),
                member("properties", entryState())));
    }

    /** The few types of which an inventory may hold none. */
    private String setting(String group) {
        String site = group + "/providers/Microsoft.Web/sites/" + name();
        String name = pick("", "", "", "/config/web", "/config/logs", "/basicPublishingCredentialsPolicies/ftp");
        String type = "Microsoft.Web/sites" + (name.isEmpty() ? "" : name.substring(0, name.lastIndexOf('/')));
        return object(List.of(member("id", text(site + name)), member("properties", "{}"), member("type", text(type))));
    }

    /** A disk that is backed up, or something else of the vault. */
    private String backup(String group) {
        String type = "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems";
        String vault = group + "/providers/Microsoft.RecoveryServices/vaults/" + name();
        String disk = group + "/providers/Microsoft.Compute/disks/" + name();
        String properties = object(List.of(
                member(pick("sourceResourceId", "SourceResourceId"), pick(text(disk), text(disk), "null", text("x"))),
                member("backupManagementType", pick(text("AzureIaasVM"), text("AzureIaasVM"), text("AzureWorkload")))));
        return object(List.of(
                member("id", text(vault + "/backupFabrics/Azure/protectionContainers/c/protectedItems/" + name())),
                member("properties", properties),
                member("type", text(pick(type, type.toLowerCase(java.util.Locale.ROOT))))));
    }

    private String connections() {
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> members = new ArrayList<>(List.of(member("properties", entryState())));
            some(members, member(pick("name", "name", "Name"), entryName()));
            some(members, member("id", pick("null", "4", text("elsewhere"), text("/subscriptions/s1/x"), entryId())));
            if (random.nextInt(8) == 0) {
                members.add(member(pick("apiVersion", "kind"), text("2023-01-01")));
            }
            entries.add(random.nextInt(6) == 0 ? scalar() : object(members));
        }
        return random.nextInt(6) == 0 ? scalar() : "[" + String.join(", ", entries) + "]";
    }

    private String entryName() {
        return pick(text(name()), text(name()), text("kv/" + name()), text("x1/"), text(""), "null", "5", "{}");
    }

    /** Below an account or a vault, if only by chance the one that shows it. */
    private String entryId() {
        String holder = "/subscriptions/s" + random.nextInt(2) + "/resourcegroups/RG" + random.nextInt(3)
                + "/providers/" + pick("Microsoft.KeyVault/vaults/", "Microsoft.Storage/storageAccounts/") + name();
        return text(holder + "/privateEndpointConnections/" + pick(name(), name(), name() + "/y", "", "providers"));
    }

    private String entryState() {
        String status = pick("\"Approved\"", "\"Pending\"", "null", "\"approved\"");
        return object(List.of(member("privateLinkServiceConnectionState", object(List.of(member("status", status))))));
    }

    /** A key twice, ids that say little, names in another case, an api-version, rows that are none. */
    private String odd(String group) {
        String id = group + "/providers/Microsoft.KeyVault/vaults/" + name();
        String common = member("type", text("Microsoft.KeyVault/vaults")) + ", " + member("properties", properties());
        return switch (random.nextInt(9)) {
            case 0 ->
                "{" + member("id", text(id)) + ", " + common + ", " + member("tags", tags()) + ", "
                        + member("tags", tags()) + "}";
            case 1 -> "{" + member("ID", text(id)) + ", " + member("name", text("x1")) + ", " + common + "}";
            case 2 -> "{" + member("name", text("x1")) + ", " + common + "}";
            case 3 -> "{" + member("id", text("vaults/x1")) + ", " + common + "}";
            case 4 ->
                "{" + member("id", text(id)) + ", " + member("apiVersion", text("2019-09-01")) + ", " + common + "}";
            case 5 -> "{" + common + ", " + member("id", text(id + "/")) + ", " + member("name", "null") + "}";
            case 6 ->
                "{" + member("id", text(id)) + ", " + member("Tags", tags()) + ", " + member("tags", tags()) + ", "
                        + common + "}";
            case 7 ->
                "{" + member("id", text("/subscriptions/s1/providers/Microsoft.Compute/disks/x1")) + ", "
                        + member("type", text("Microsoft.Compute/disks")) + ", " + member("properties", "{}") + "}";
            default ->
                "{" + member("id", text(id)) + ", " + member("type", text("Microsoft.Compute/disks")) + ", "
                        + member("padding", text("x".repeat(random.nextInt(40_000)))) + "}";
        };
    }

    private String properties() {
        List<String> members = new ArrayList<>();
        some(members, member(pick("supportsHttpsTrafficOnly", "SupportsHttpsTrafficOnly"), scalar()));
        some(members, member("minimumTlsVersion", scalar()));
        some(members, member("enablePurgeProtection", scalar()));
        some(members, member("networkAcls", random.nextInt(5) == 0 ? scalar() : acls()));
        some(members, member(pick("privateEndpointConnections", "PrivateEndpointConnections"), connections()));
        some(members, member("somethingElse", "{\"a\": [1, 2, {\"b\": \"\\\"}\"}]}"));
        Collections.shuffle(members, random);
        return object(members);
    }

    private String acls() {
        List<String> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(random.nextInt(6) == 0 ? scalar() : "{\"action\": \"Allow\", \"value\": " + scalar() + "}");
        }
        String array = "[" + String.join(", ", rules) + "]";
        return object(List.of(member("ipRules", random.nextInt(8) == 0 ? scalar() : array)));
    }

    private String tags() {
        return pick(
                "null",
                "{}",
                "{\"env\": \"prod\"}",
                "{\"ENV\": \"Prod\", \"owner\": \"me\"}",
                "{\"env\": \"test\", \"Env\": \"prod\"}",
                "{\"env\": null, \"owner\": 5}",
                "[]");
    }

    private String name() {
        return "x" + random.nextInt(4);
    }

    private String scalar() {
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }

    private void some(List<String> members, String member) {
        if (random.nextInt(4) > 0) {
            members.add(member);
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static String text(String value) {
        return "\"" + value + "\"";
    }

    private static String member(String name, String value) {
        return "\"" + name + "\": " + value;
    }

    private static String object(List<String> members) {
        return "{" + String.join(", ", members) + "}";
    }
}
