package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmIdTest {
    private static final String RG = "/subscriptions/s/resourceGroups/g";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /                                                          | TENANT           |                                       | /
        /subscriptions/s                                           | SUBSCRIPTION     | Microsoft.Resources/subscriptions     | /subscriptions/s
        {rg}                                                       | RESOURCE_GROUP   | Microsoft.Resources/subscriptions/resourceGroups | {rg}
        /providers/Microsoft.Management/managementGroups/m         | MANAGEMENT_GROUP | Microsoft.Management/managementGroups | /
        {rg}/providers/A.B/c/d                                     | RESOURCE         | A.B/c                                 | {rg}
        {rg}/providers/A.B/c/d/e/f                                 | RESOURCE         | A.B/c/e                               | {rg}
        {rg}/providers/A.B/c/d/providers/X.Y/z/w                   | RESOURCE         | X.Y/z                                 | {rg}/providers/A.B/c/d
        /subscriptions/s/providers/A.B/c/d                         | RESOURCE         | A.B/c                                 | /subscriptions/s
        /providers/Microsoft.Management/managementGroups/m/providers/A.B/c/d | RESOURCE | A.B/c | /providers/Microsoft.Management/managementGroups/m
        /providers/A.B/c/d                                         | RESOURCE         | A.B/c                                 | /
        {rg}/providers/A.B/c                                       | OTHER            |                                       | {rg}
        {rg}/providers                                             | OTHER            |                                       | {rg}/providers
        /subscriptions                                             | OTHER            |                                       | /subscriptions
        /nonsense/providers/A.B/c/d                                | OTHER            |                                       | /nonsense
        """)
    void kind_type_and_scope_follow_from_the_path(String path, ArmId.Kind kind, String type, String scope) {
        ArmId id = ArmId.of(path.replace("{rg}", RG));

        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.type()).isEqualTo(type == null ? "" : type);
        assertThat(id.scope()).hasToString(scope.replace("{rg}", RG));
    }

    @ParameterizedTest
    @CsvSource({
        "{rg}/providers/A.B/c/d, {rg}, true",
        "{rg}/providers/A.B/c/d, /SUBSCRIPTIONS/S/resourcegroups/G, true",
        "/subscriptions/s/resourceGroups/g10, {rg}, false",
        "{rg}, {rg}, true",
        "/subscriptions/s, {rg}, false",
        "/subscriptions/s, /, true",
    })
    void what_lies_below_is_judged_by_whole_segments_in_any_case(String id, String scope, boolean below) {
        assertThat(ArmId.of(id.replace("{rg}", RG)).isAtOrBelow(ArmId.of(scope.replace("{rg}", RG))))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "{rg}/providers/A.B/c/d/e/f, {rg}/providers/A.B/c/d",
        "{rg}/providers/A.B/c/d/providers/X.Y/z/w, {rg}/providers/A.B/c/d",
        "{rg}/providers/A.B/c/d, {rg}",
        "{rg}, /subscriptions/s",
    })
    void the_parent_is_one_level_up(String id, String parent) {
        assertThat(ArmId.of(id.replace("{rg}", RG)).parent()).contains(ArmId.of(parent.replace("{rg}", RG)));
    }
}
