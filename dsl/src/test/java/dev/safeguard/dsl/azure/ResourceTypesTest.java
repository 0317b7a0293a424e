package dev.safeguard.dsl.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceTypesTest {
    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(ResourceTypes.STORAGE_ACCOUNTS, "Microsoft.Storage/storageAccounts", true),
                Arguments.of(ResourceTypes.SQL_SERVERS_DATABASES, "Microsoft.Sql/servers/databases", true),
                Arguments.of(
                        ResourceTypes.NETWORK_SECURITY_GROUPS_SECURITY_RULES,
                        "Microsoft.Network/networkSecurityGroups/securityRules",
                        false),
                Arguments.of(ResourceTypes.ROLE_ASSIGNMENTS, "Microsoft.Authorization/roleAssignments", false),
                Arguments.of(ResourceTypes.RESOURCE_GROUPS, "Microsoft.Resources/subscriptions/resourceGroups", true));
    }

    @ParameterizedTest
    @MethodSource("types")
    void constants_know_name_and_tags(ResourceType type, String name, boolean tags) {
        assertThat(type.name()).isEqualTo(name);
        assertThat(type.supportsTags()).isEqualTo(tags);
        assertThat(type).isEqualTo(ResourceType.of(name.toUpperCase(java.util.Locale.ROOT), tags));
        assertThat(type).hasSameHashCodeAs(ResourceType.of(name, tags));
    }

    @Test
    void every_resource_has_the_common_fields() {
        ResourceType type = ResourceType.of("Contoso.Health/records", true);

        assertThat(List.of(
                        type.type().alias(),
                        type.resourceName().alias(),
                        type.kind().alias(),
                        type.location().alias(),
                        type.identityType().alias()))
                .containsExactly("type", "name", "kind", "location", "identity.type");
    }

    @Test
    void two_constants_stand_for_many_types() {
        assertThat(ResourceType.ANY_RESOURCE.isOneType()).isFalse();
        assertThat(ResourceType.ANY_INDEXED_RESOURCE.isOneType()).isFalse();
        assertThat(ResourceType.ANY_RESOURCE).isNotEqualTo(ResourceType.ANY_INDEXED_RESOURCE);
        assertThat(ResourceType.of("Contoso.Health/records", true).isOneType()).isTrue();
    }

    @Test
    void typed_fields_name_their_alias() {
        assertThat(ResourceTypes.STORAGE_ACCOUNTS.encryptionKeySource().alias())
                .isEqualTo("Microsoft.Storage/storageAccounts/encryption.keySource");
        assertThat(ResourceTypes.VIRTUAL_NETWORKS_SUBNETS.networkSecurityGroupId())
                .hasToString("Microsoft.Network/virtualNetworks/subnets/networkSecurityGroup.id");
    }
}
