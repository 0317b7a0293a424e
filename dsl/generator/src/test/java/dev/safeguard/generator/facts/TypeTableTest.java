package dev.safeguard.generator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTableTest {
    @ParameterizedTest
    @CsvSource({
        "true, true, false, TL",
        "true, false, false, T",
        "false, true, false, L",
        "false, false, false, -",
        "true, true, true, tl",
        "false, false, true, ?",
    })
    void codes_are_read_as_written(boolean tags, boolean location, boolean assumed, String code) {
        TypeFact fact = new TypeFact("A.B/c", tags, location, assumed, "2020-01-01");

        assertThat(TypeTable.write(List.of(fact), List.of())).containsExactly("A.B/c\t" + code + "\t2020-01-01");
        assertThat(TypeTable.read(Stream.of("# x", "A.B/c\t" + code + "\t2020-01-01")))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource({"A.B/c, true", "A.B/c/d, false", "A.B.Data/c, false"})
    void where_nothing_is_known_top_level_types_take_tags(String type, boolean tags) {
        TypeFact fact = TypeFact.assumed(type, "");

        assertThat(fact.tags()).isEqualTo(tags);
        assertThat(fact.location()).isEqualTo(tags);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01 2021-01-01 2019-01-01, 2021-01-01",
        "2020-01-01 2021-01-01-preview, 2020-01-01",
        "2020-01-01-preview 2021-01-01-preview, 2021-01-01-preview",
        "'', ''",
    })
    void the_newest_stable_version_wins(String versions, String newest) {
        List<String> all =
                Arrays.stream(versions.split(" ", -1)).filter(v -> !v.isEmpty()).toList();

        assertThat(ApiVersions.newest(all)).isEqualTo(newest);
    }

    @Test
    void a_row_without_a_type_is_refused() {
        assertThatThrownBy(() -> TypeTable.read(Stream.of("nothing"))).isInstanceOf(FactsException.class);
    }

    @Test
    void tags_and_location_are_what_a_body_may_set(@TempDir Path folder) throws IOException {
        Path properties = folder.resolve("types.tsv");
        Files.writeString(properties, """
                A.B/c\t2020-01-01\ttags\tobject\tn\t\t\t\t
                A.B/c\t2020-01-01\tlocation\tstring\ty\treadOnly\t\t\t
                A.B/c/d\t2020-01-01\tname\tstring\ty\t\t\t\t
                """);
        Path versions = folder.resolve("versions.tsv");
        Files.writeString(versions, """
                A.B/C\tresourceGroup\tresourceGroup\t2020-01-01\t2022-01-01,2023-01-01-preview\tyes
                A.B/c/d\tresourceGroup\tresourceGroup\t\t2022-01-01\tyes
                A.B/e\tresourceGroup\tresourceGroup\t2020-01-01\t\tno
                """);

        assertThat(ArmTypes.read(properties, versions))
                .contains(
                        new TypeFact("A.B/C", true, false, false, "2022-01-01"),
                        new TypeFact("A.B/c/d", false, false, false, "2022-01-01"),
                        new TypeFact("A.B/e", true, true, true, "2020-01-01"))
                .extracting(TypeFact::name)
                .contains("Microsoft.Resources/subscriptions/resourceGroups");
    }
}
