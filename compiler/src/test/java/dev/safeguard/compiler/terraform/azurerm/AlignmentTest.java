package dev.safeguard.compiler.terraform.azurerm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        redundancy,                                storageSettings[*].type,                        '[]',     0
        identity[*].type,                          identity.type,                                  '[]',     0
        security_rule[*].access,                   securityRules[*].properties.access,             '[0]',    1
        security_rule[*].source_port_ranges[*],    securityRules[*].properties.sourcePortRanges[*], '[0, 1]', 1
        network_rules[*].ip_rules[*],              networkAcls.ipRules[*].value,                   '[1]',    0
        cors[*].allowed_origins[*],                corsConfiguration.origins[*],                   '[1]',    0
        rule[*].actions[*].base_blob[*].days,      policy.rules[*].definition.days,                '[0]',    1
        rotation_policy[*].automatic[*].after,     lifetimeActions[*].trigger.timeAfterCreate,     '[1]',    1
        blob_properties[*].cors_rule[*].origins[*], cors.corsRules[*].allowedOrigins[*],           '[1, 2]', 1
        """)
    void lists_are_aligned_with_arrays_from_the_last_or_by_name(
            String attribute, String armPath, String lists, int blocks) {
        SourcePath source = SourcePath.of(attribute);
        Alignment alignment = Alignment.of(source, TargetPath.of(armPath));

        assertThat(alignment.lists()).hasToString(lists);
        assertThat(alignment.blocks(source)).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        properties.a[*].b;              [properties, a, b];          [a]
        properties.a["x.y-Z"].b;        [properties, a, x.y-Z, b];   []
        sku.name;                       [sku, name];                 []
        """)
    void an_arm_path_is_cut_into_segments(String path, String names, String arrays) {
        assertThat(TargetPath.of(path).steps())
                .extracting(TargetPath.Step::name)
                .hasToString(names);
        assertThat(TargetPath.of(path).arrays())
                .extracting(TargetPath.Step::name)
                .hasToString(arrays);
    }
}
