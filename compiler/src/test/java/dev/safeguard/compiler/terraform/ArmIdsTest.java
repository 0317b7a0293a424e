package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmIdsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /subscriptions/s                                                   | Microsoft.Resources/subscriptions
        /subscriptions/s/resourceGroups/g                                  | Microsoft.Resources/subscriptions/resourceGroups
        /subscriptions/s/resourceGroups/g/providers/A.B/c/1                | A.B/c
        /subscriptions/s/resourceGroups/g/providers/A.B/c/1/d/2            | A.B/c/d
        /subscriptions/s/resourceGroups/g/providers/A.B/c/1/providers/E/f/3| E/f
        {somewhere}                                                        | ''
        """)
    void the_type_is_the_one_behind_the_last_provider(String id, String type) {
        assertThat(ArmIds.type(id)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /g/providers/A.B/c/1               | A.B/c/d     | n | /g/providers/A.B/c/1/d/n
        /g/providers/A.B/c/1               | A.B/c/d/e   | n | /g/providers/A.B/c/1/d/default/e/n
        /g/providers/A.B/c/1/x/default     | A.B/c/d     | n | /g/providers/A.B/c/1/d/n
        /g/providers/A.B/c/1               | E.F/g       | n | /g/providers/A.B/c/1/providers/E.F/g/n
        /subscriptions/s/resourceGroups/g  | E.F/g       | n | /subscriptions/s/resourceGroups/g/providers/E.F/g/n
        /g/providers/a.b/C/1               | A.B/c/d     | n | /g/providers/a.b/C/1/d/n
        {hole}                             | E.F/g       | n | {hole}/providers/E.F/g/n
        """)
    void ids_of_children_and_extensions_continue_that_of_the_other(String on, String type, String name, String id) {
        assertThat(ArmIds.below(on, type, name)).isEqualTo(id);
    }

    @Test
    void holes_have_no_slashes_or_braces_in_them() {
        assertThat(ArmIds.hole("a.b[\"x/{y}\"]")).isEqualTo("{a.b[\"x|(y)\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.Sql/servers/encryptionProtector, current",
        "Microsoft.Sql/servers/securityAlertPolicies, Default",
        "Microsoft.Sql/servers/auditingSettings, default"
    })
    void what_there_is_only_one_of_has_a_fixed_name(String type, String name) {
        assertThat(ArmIds.onlyName(type)).isEqualTo(name);
    }
}
