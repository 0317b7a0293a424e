package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedLineTest {
    private static final String TYPE = "Contoso.Health/records";

    @Test
    void an_empty_path_lies_below_properties() {
        Alias alias = read("a.b\tsm", Optional.empty());

        assertThat(alias)
                .isEqualTo(new Alias(
                        "Contoso.Health/records/a.b",
                        TYPE,
                        AliasType.STRING,
                        false,
                        Modifiable.YES,
                        "properties.a.b",
                        List.of(),
                        Optional.empty(),
                        false));
    }

    @Test
    void a_whole_name_a_segment_and_paths_of_versions_are_read() {
        Alias alias =
                read("=Contoso.Health/x[*]\ti?\tid\t#offers\t@2020-01-01,2021-01-01:b=properties.y", Optional.empty());

        assertThat(alias)
                .isEqualTo(new Alias(
                        "Contoso.Health/x[*]",
                        TYPE,
                        AliasType.INTEGER,
                        true,
                        Modifiable.UNKNOWN,
                        "id",
                        List.of(new VersionedPath(
                                "properties.y",
                                List.of("2020-01-01", "2021-01-01"),
                                AliasType.BOOLEAN,
                                Modifiable.NO,
                                Optional.empty())),
                        Optional.of(AliasPattern.after("offers")),
                        false));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            # path cell, path
            '', properties.a.b
            +, properties.a.properties.b
            -, .b
            properties.elsewhere, properties.elsewhere
            """)
    void a_row_goes_on_from_the_alias_above(String cell, String path) {
        Alias above = read("a\to", Optional.empty());

        Alias alias = read(".b\ts\t" + cell, Optional.of(above));

        assertThat(alias.name()).isEqualTo(TYPE + "/a.b");
        assertThat(alias.defaultPath()).isEqualTo(path);
    }

    private static Alias read(String line, Optional<Alias> above) {
        return PackedLine.read(line.split("\t", -1), TYPE, above);
    }
}
