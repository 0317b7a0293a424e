package dev.safeguard.compiler.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInRolesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        Contributor,                             b24988ac-6180-42a0-ab88-20f7382dd24c
        sTORAGE bLOB dATA rEADER,                2a2b9908-6ea1-4ae2-8e65-a410df84e7d1
        Key Vault Secrets User,                  4633458b-17de-408a-b874-0445c86b69e6
        Role Based Access Control Administrator, f58310d9-a9f6-439a-9e8d-f62e7b41a168
        """)
    void a_role_is_found_by_its_name_in_any_case(String name, String guid) {
        assertThat(BuiltInRoles.guid(name)).contains(guid);
    }

    @Test
    void a_role_of_somebodys_own_is_none() {
        assertThat(BuiltInRoles.guid("Clinic operators")).isEmpty();
    }
}
