package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTest {
    private static final String GROUP = "/subscriptions/s/resourceGroups/g";

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {'type': 'Test/r', 'name': 'r1'}                                    | Test/r | r1
        {'TYPE': 'Test/r', 'Name': 'r1'}                                    | Test/r | r1
        {'type': 'Test/r/child', 'name': 'r1/c'}                            | Test/r/child | r1/c
        {'type': 'Test/r/child', 'name': 'c', 'id': 'G/providers/Test/r/r1/child/c'}    | Test/r/child | r1/c
        {'type': 'Test/r/child', 'name': 'C', 'id': 'G/providers/test/R/r1/child/c'}    | Test/r/child | r1/c
        {'type': 'Test/r/child', 'name': 'c', 'id': 'G/providers/Test/r/r1/child/d'}    | Test/r/child | c
        {'type': 'Test/r/child', 'name': 'r2/c', 'id': 'G/providers/Test/r/r1/child/c'} | Test/r/child | r2/c
        {'type': 'Test/other', 'name': 'c', 'id': 'G/providers/Test/r/r1/child/c'}      | Test/other | c
        {'type': 'Test/r/child', 'id': 'G/providers/Test/r/r1/child/c'}     | Test/r/child | r1/c
        {'id': 'G/providers/Test/r/r1'}                                     | Test/r | r1
        {'id': 'G/providers/Test/r/r1/'}                                    | Test/r | r1
        {'id': 'G/providers/Test/r/r1/providers/Micro.Soft/locks/l'}        | Micro.Soft/locks | l
        {'id': 'G'}                                                         | Microsoft.Resources/subscriptions/resourceGroups | g
        {'id': '/subscriptions/s'}                                          | Microsoft.Resources/subscriptions | s
        {'id': '/subscriptions/s/'}                                         | Microsoft.Resources/subscriptions | s
        {'id': '/SUBSCRIPTIONS/s/RESOURCEGROUPS/g'}                         | Microsoft.Resources/subscriptions/resourceGroups | g
        {'id': '/subscriptions/s/providers/Test/r/r1'}                      | Test/r | r1
        {'id': '/providers/Test/r/r1'}                                      | Test/r | r1
        {'type': 'Test/r/child', 'fullName': 'r1/c'}                        | Test/r/child | r1/c
        {'type': 'Test/r/child', 'name': 'c', 'fullName': 'r1/d'}           | Test/r/child | c
        {'id': '/subscriptions//resourceGroups/g'}                          | Microsoft.Resources/subscriptions/resourceGroups | g
        {'id': '/nothing'}                                                  | '' | ''
        {'id': '/subscriptions/'}                                           | '' | ''
        {'type': 'Microsoft.Resources/resourceGroups', 'name': 'g'}         | Microsoft.Resources/subscriptions/resourceGroups | g
        {'type': 5, 'name': ['x']}                                          | '' | ''
        {}                                                                  | '' | ''
        """)
    void type_and_full_name_come_from_the_body_or_the_id(String json, String type, String fullName) {
        Resource resource = Resource.of(Given.object(json.replace("'G", "'" + GROUP)));
        assertThat(resource.type()).isEqualTo(type);
        assertThat(resource.fullName()).isEqualTo(fullName);
        assertThat(resource.name()).isEqualTo(fullName.substring(fullName.lastIndexOf('/') + 1));
        assertThat(resource).hasToString(type + " " + fullName);
    }

    @Test
    void id_and_version_are_as_written() {
        Resource resource = Resource.of(Given.object("{'ID': '/Subscriptions/S/', 'apiVersion': '2023-01-01'}"));
        assertThat(resource.id()).contains("/Subscriptions/S/");
        assertThat(resource.apiVersion()).contains("2023-01-01");
        assertThat(Resource.of(Given.object("{}")).id()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}, {2}, on {3}")
    @CsvSource(nullValues = "none", textBlock = """
        /subscriptions/s/resourceGroups/g/providers/Test/r/r1, s, g, /subscriptions/s/resourceGroups/g
        /SUBSCRIPTIONS/s/RESOURCEGROUPS/g/PROVIDERS/Test/r/r1, s, g, /SUBSCRIPTIONS/s/RESOURCEGROUPS/g
        /subscriptions/s/providers/Test/r/r1, s, none, /subscriptions/s
        /subscriptions/s/resourceGroups/g/providers/Test/r/r1/providers/Micro.Soft/locks/l, s, g, /subscriptions/s/resourceGroups/g/providers/Test/r/r1
        /subscriptions/s/resourceGroups/g, s, g, /subscriptions/s/resourceGroups/g
        /subscriptions/s, s, none, /subscriptions/s
        /subscriptions//resourceGroups/g, none, g, /subscriptions//resourceGroups/g
        /providers/Test/r/r1, none, none, ''
        """)
    void an_id_says_where_the_resource_lies(String id, String subscription, String group, String scope) {
        ResourceId parsed = ResourceId.parse(id);
        assertThat(parsed.subscription().orElse(null)).isEqualTo(subscription);
        assertThat(parsed.resourceGroup().orElse(null)).isEqualTo(group);
        assertThat(parsed.scope()).isEqualTo(scope);
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "/subscriptions/s/resourceGroups/g1, /subscriptions/s, true",
        "/Subscriptions/S/resourceGroups/g1, /subscriptions/s, true",
        "/subscriptions/s, /subscriptions/s, false",
        "/subscriptions/st, /subscriptions/s, false",
        "/subscriptions/s/resourceGroups/g10, /subscriptions/s/resourceGroups/g1, false",
        "/subscriptions/s/resourceGroups/g1/providers/Test/r/r, /subscriptions/s/resourceGroups/g1, true"
    })
    void a_resource_lies_under_another_segment_by_segment(String id, String other, boolean under) {
        assertThat(ResourceId.parse(id).isUnder(ResourceId.parse(other))).isEqualTo(under);
    }
}
