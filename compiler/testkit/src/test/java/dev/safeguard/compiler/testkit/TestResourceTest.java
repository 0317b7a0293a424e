package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestResourceTest {

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Microsoft.Storage/storageAccounts/minimumTlsVersion | TLS1_0 | {"minimumTlsVersion":"TLS1_0"}
            Microsoft.Storage/storageAccounts/networkAcls.defaultAction | Deny | {"networkAcls":{"defaultAction":"Deny"}}
            Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].value | 1.2.3.4 | {"networkAcls":{"ipRules":[{"value":"1.2.3.4"}]}}
            """)
    void an_alias_is_set_where_it_lies(String alias, String value, String properties) {
        TestResource resource = a(STORAGE_ACCOUNTS).with(alias, value);
        assertThat(resource.json().path("properties")).hasToString(properties);
    }

    @Test
    void a_list_below_an_array_makes_a_member_for_each_value() {
        TestResource resource = a(STORAGE_ACCOUNTS)
                .with("Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].value", List.of("a", "b"))
                .with("Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].action", List.of("Allow"));
        assertThat(resource.json().at("/properties/networkAcls/ipRules"))
                .hasToString("[{\"value\":\"a\",\"action\":\"Allow\"},{\"value\":\"b\"}]");
    }

    @Test
    void words_do_not_change_the_resource_they_are_said_to() {
        TestResource before = a(STORAGE_ACCOUNTS);
        TestResource after = before.tagged("a", "b");
        assertThat(before.json().has("tags")).isFalse();
        assertThat(after.json().at("/tags/a").asText()).isEqualTo("b");
    }

    @Test
    void a_child_has_the_names_of_its_parents_and_an_id_to_match() {
        assertThat(a("Microsoft.Sql/servers/databases")
                        .named("srv/db")
                        .json()
                        .path("id")
                        .asText())
                .endsWith("/resourceGroups/test/providers/Microsoft.Sql/servers/srv/databases/db");
    }

    @Test
    void an_unknown_alias_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> a(STORAGE_ACCOUNTS).with("Microsoft.Storage/storageAccounts/minimumTls", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Microsoft.Storage/storageAccounts/minimumTlsVersion");
    }
}
