package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzurermTypesTest {
    private static final AzurermTypes TYPES = AzurermTypes.bundled();

    @Test
    void all_types_of_the_three_majors_are_there() {
        assertThat(TYPES.all()).hasSize(1223);
        assertThat(TYPES.of("azurerm_future_thing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        azurerm_storage_account,               Microsoft.Storage/storageAccounts,         RESOURCE
        azurerm_mssql_database,                Microsoft.Sql/servers/databases,           CHILD
        azurerm_monitor_diagnostic_setting,    Microsoft.Insights/diagnosticSettings,     EXTENSION
        azurerm_storage_account_network_rules, Microsoft.Storage/storageAccounts,         FOLD
        azurerm_subnet,                        Microsoft.Network/virtualNetworks/subnets, CHILD_AND_FOLD
        azurerm_key_vault_key,                 Microsoft.KeyVault/vaults/keys,            DATAPLANE
        azurerm_managed_disk_sas_token,        Microsoft.Compute/disks,                   ACTION
        azurerm_app_service_active_slot,       -,                                         ACTION
        """)
    void a_type_has_an_arm_type_and_a_role(String name, String armType, AzurermType.Role role) {
        assertThat(TYPES.of(name)).hasValueSatisfying(type -> {
            assertThat(type.armType()).isEqualTo(Optional.ofNullable(armType));
            assertThat(type.role()).isEqualTo(role);
        });
    }

    @Test
    void versions_and_attributes_go_by_major() {
        AzurermType gateway = TYPES.of("azurerm_application_gateway").orElseThrow();
        AzurermType vault = TYPES.of("azurerm_key_vault").orElseThrow();
        AzurermType rule = TYPES.of("azurerm_network_security_rule").orElseThrow();

        assertThat(gateway.apiVersions()).isEqualTo(Map.of(3, "2022-07-01", 4, "2025-01-01", 5, "2025-01-01"));
        assertThat(vault.partial()).containsEntry("enable_rbac_authorization", Set.of(3, 4));
        assertThat(vault.majors()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(rule.parentRefs()).isEqualTo(List.of("network_security_group_name"));
        assertThat(rule.elementOf()).contains("properties.securityRules[*]");
    }

    @Test
    void names_of_clients_are_no_api_versions() {
        assertThat(TYPES.all())
                .allSatisfy(type -> assertThat(type.apiVersions().values())
                        .allMatch(version -> version.matches("\\d{4}-\\d{2}-\\d{2}.*")));
    }
}
