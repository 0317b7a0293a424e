package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.deploy.AzureFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(textBlock = """
            401, UNAUTHENTICATED, az login
            403, FORBIDDEN,       Resource Policy Contributor
            404, NOT_FOUND,       check the name
            409, REJECTED,        correct what Azure names
            429, THROTTLED,       wait a few minutes
            503, UNAVAILABLE,     wait a few minutes
            """)
    void each_status_has_a_kind_and_a_remedy(int status, AzureFailure.Kind kind, String remedy) {
        AzureFailure failure = Refusal.of(status, "Code", "no", "id-1");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.line())
                .contains(status + " Code: no (correlation id id-1); ")
                .contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Microsoft.Authorization/policyDefinitions/write,         Resource Policy Contributor
            Microsoft.Authorization/policyAssignments/read,          Reader
            Microsoft.Authorization/roleAssignments/write,           Role Based Access Control Administrator
            Microsoft.Management/managementGroups/read,              Management Group Reader
            """)
    void a_missing_right_names_the_role_that_has_it(String action, String role) {
        String message = "The client 'x' does not have authorization to perform action '" + action + "' over scope";
        assertThat(Refusal.of(403, "AuthorizationFailed", message, "").remedy()).contains("`" + role + "`");
    }

    @Test
    void a_message_of_several_lines_becomes_one() {
        assertThat(Refusal.of(400, "Bad", "first\r\n  second", "").line()).contains("first second");
    }
}
