package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleGrantTest {
    private static final String ASSIGNMENT = "/mg/providers/Microsoft.Authorization/policyAssignments/a";

    private static String id(String scope, String principal, String role) {
        return new RoleGrant(scope, ASSIGNMENT, "/providers/Microsoft.Authorization/roleDefinitions/" + role)
                .id(principal);
    }

    @Test
    void a_grant_has_one_name_in_any_case_and_each_part_counts() {
        String name = ArmIds.name(id("/scope", "principal", "role"));
        assertThat(UUID.fromString(name).version()).isEqualTo(5);
        assertThat(id("/SCOPE", "Principal", "ROLE")).endsWith(name);
        assertThat(id("/other", "principal", "role")).doesNotEndWith(name);
        assertThat(id("/scope", "other", "role")).doesNotEndWith(name);
        assertThat(id("/scope", "principal", "other")).doesNotEndWith(name);
    }

    @Test
    void what_a_plan_says_of_it_is_read_back() {
        RoleGrant grant = new RoleGrant("/mg", ASSIGNMENT, "/providers/x/roleDefinitions/r");
        assertThat(RoleGrant.read(grant.pendingId(), grant.pendingBody("me"))).isEqualTo(grant);
        assertThat(RoleGrant.isPending(grant.pendingId())).isTrue();
        assertThat(RoleGrant.isPending(grant.id("p"))).isFalse();
        assertThat(grant.body("p", "me").has(RoleGrant.PRINCIPAL_OF))
                .as("never sent to Azure")
                .isFalse();
    }
}
