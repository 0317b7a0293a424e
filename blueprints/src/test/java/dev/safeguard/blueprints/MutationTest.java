package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.HipaaInitiative.Verdict;
import dev.safeguard.compiler.evaluate.Context.View;
import dev.safeguard.compiler.evaluate.Decision;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shows that {@link InitiativeComplianceTest} can fail: each way to spoil the landing zone breaks the control that guards
 * it, and no other. A question mark is a decision that waits for a value: who gets a role is known only when deployed, and
 * some principals may hold it.
 */
class MutationTest {
    private static final HipaaInitiative INITIATIVE = HipaaInitiative.with(Map.of());
    private static final List<String> OPEN = OpenControls.table("open");

    @ParameterizedTest(name = "{4} catches {0} {1} {2} {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', emptyValue = "", nullValues = "absent", textBlock = """
# type;                                          name contains; pointer ('' removes the resource);    new value ('' removes the member); broken
Microsoft.Storage/storageAccounts;               '';  /properties/supportsHttpsTrafficOnly;                false;          STG-01
Microsoft.Storage/storageAccounts;               '';  /properties/minimumTlsVersion;                       "TLS1_0";       STG-02
Microsoft.Storage/storageAccounts;               '';  /properties/minimumTlsVersion;                       '';             STG-02
Microsoft.Storage/storageAccounts;               '';  /properties/allowBlobPublicAccess;                   true;           STG-03
Microsoft.Storage/storageAccounts;               '';  /properties/publicNetworkAccess;                     "Enabled";      STG-05
Microsoft.Network/privateEndpoints;              blob; '';                                                 '';             STG-06
Microsoft.Network/privateEndpoints;              blob; /properties/privateLinkServiceConnections;          [];             STG-06
Microsoft.Storage/storageAccounts;               '';  /properties/encryption/keySource;                    "Microsoft.Storage"; STG-07
Microsoft.Storage/storageAccounts;               '';  /properties/encryption/services/queue;               '';             STG-09
Microsoft.Storage/storageAccounts;               '';  /properties/sasPolicy;                               '';             STG-12
Microsoft.Storage/storageAccounts;               '';  /properties/keyPolicy;                               '';             STG-13
Microsoft.Storage/storageAccounts;               '';  /properties/allowedCopyScope;                        '';             STG-24
Microsoft.Storage/storageAccounts/blobServices;  '';  /properties/restorePolicy/enabled;                   false;          BCK-07
Microsoft.KeyVault/vaults;                       '';  /tags;                                               {"environment": "dev"}; GOV-01-inherit KV-15
Microsoft.Network/virtualNetworks;               '';  /properties/subnets/1/properties/routeTable;         '';             NET-06
Microsoft.Storage/storageAccounts;               '';  /properties/allowSharedKeyAccess;                    true;           STG-11
Microsoft.KeyVault/vaults;                       '';  /properties/enableRbacAuthorization;                 false;          KV-01
Microsoft.KeyVault/vaults;                       '';  /properties/enablePurgeProtection;                   '';             KV-02
Microsoft.KeyVault/vaults;                       '';  /properties/publicNetworkAccess;                     "Enabled";      KV-05
Microsoft.KeyVault/vaults/keys;                  '';  /properties/rotationPolicy;                          '';             KV-08
Microsoft.Insights/diagnosticSettings;           vaults; '';                                               '';             LOG-02-keyvault LOG-03
Microsoft.Insights/diagnosticSettings;           vaults; /properties/logs/0/enabled;                       false;          LOG-02-keyvault LOG-03
Microsoft.OperationalInsights/workspaces;        '';  /properties/retentionInDays;                         30;             LOG-06
Microsoft.OperationalInsights/workspaces/tables; StorageBlobLogs; /properties/totalRetentionInDays;        730;            LOG-07
Microsoft.Network/virtualNetworks;               '';  /properties/subnets/0/properties/networkSecurityGroup; '';           NET-01
Microsoft.Network/networkSecurityGroups;         phi; /properties/securityRules/0/properties; {"direction": "Inbound", "access": "Allow", "protocol": "Tcp", "sourceAddressPrefix": "Internet", "destinationPortRange": "20-23"}; NET-02
Microsoft.Network/networkSecurityGroups;         phi; /properties/securityRules/2/properties/access;       "Allow";        NET-02 NET-03 NET-04
Microsoft.Authorization/roleAssignments;         '';  /properties/roleDefinitionId; "b24988ac-6180-42a0-ab88-20f7382dd24c"; RBAC-01? RBAC-08
Microsoft.Security/pricings;                     CloudPosture; /properties/pricingTier;                    "Free";         DEF-01
Microsoft.Security/pricings;                     VirtualMachines; /properties/subPlan;                     "P1";           DEF-02
Microsoft.Security/pricings;                     VirtualMachines; '';                                      '';             DEF-02
""")
    void a_spoiled_resource_breaks_the_control(String type, String name, String pointer, String json, String broken)
            throws IOException {
        ObjectNode template = new Mutation(type, plain(name), plain(pointer), plain(json)).of(Samples.template());
        List<ObjectNode> resources =
                Samples.bodies(TemplateExpander.expand(template, Samples.DEFAULTS, Target.sample()));
        assertThat(INITIATIVE.verdicts(resources, Target.sample(), View.REQUEST).stream()
                        .filter(verdict -> !OPEN.contains(verdict.control()))
                        .map(MutationTest::breach)
                        .filter(text -> !text.isEmpty())
                        .distinct())
                .containsExactly(broken.split(" ", -1));
    }

    private static String breach(Verdict verdict) {
        if (verdict.is(Decision.NonCompliant.class)) {
            return verdict.control();
        }
        return verdict.is(Decision.Unknown.class) ? verdict.control() + "?" : "";
    }

    private static String plain(String cell) {
        return cell.equals("''") ? "" : cell;
    }
}
