package dev.safeguard.generator.facts;

import static dev.safeguard.generator.facts.Facts.TYPE;
import static dev.safeguard.generator.facts.Facts.alias;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {
    private static final List<AliasFact> FACTS = List.of(
            alias(TYPE + "/a", "properties.a"),
            alias(TYPE + "/a.b", "properties.a.b"),
            alias(TYPE + "/a.b[*]", "properties.a.b[*]"),
            alias(TYPE + "/a.b[*].c", "properties.a.b[*].properties.c"),
            alias(TYPE + "/A.d", "properties.elsewhere"),
            alias(TYPE + "/a-b", "properties.a-b"),
            alias(TYPE + "/ab", "properties.properties.ab"),
            alias(TYPE + "/sku.name", "sku.name"),
            alias("Contoso.Health/legacy", "properties.x"),
            alias("Contoso.Health/Records/other", "properties.other"),
            new AliasFact(
                    "Contoso.Other/things",
                    "Contoso.Other/things/image",
                    "properties.id",
                    new ValueFacts(ValueKind.UNKNOWN, Modifiable.UNKNOWN),
                    Optional.of("offers"),
                    List.of(new VersionedPath(
                            "properties.old[*]",
                            List.of("2020-01-01", "2021-01-01"),
                            new ValueFacts(ValueKind.INTEGER, Modifiable.YES)))));

    @Test
    void reading_gives_back_what_was_written_in_any_order() {
        List<String> written = AliasTable.write(FACTS, List.of("a comment"));
        List<AliasFact> shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(AliasTable.read(written.stream())).containsExactlyInAnyOrderElementsOf(FACTS);
        assertThat(AliasTable.write(shuffled, List.of("a comment"))).isEqualTo(written);
        assertThat(AliasTable.write(AliasTable.read(written.stream()), List.of("a comment")))
                .isEqualTo(written);
    }

    @Test
    void rows_hang_below_the_alias_above_and_leave_out_what_follows_from_it() {
        assertThat(AliasTable.write(FACTS.subList(0, 4), List.of()))
                .containsExactly("@" + TYPE, "0\ta\ts", "1\t.b\ts", "2\t[*]\ts", "3\t.c\ts\t+");
    }

    @Test
    void paths_outside_properties_are_marked_or_written_out() {
        List<AliasFact> facts = List.of(
                alias(TYPE + "/sku", "sku"),
                alias(TYPE + "/twice", "properties.properties.twice"),
                alias(TYPE + "/x", "somewhere.else"));

        assertThat(AliasTable.write(facts, List.of()))
                .containsExactly("@" + TYPE, "0\tsku\ts\t-", "0\ttwice\ts\t+", "0\tx\ts\tsomewhere.else");
    }

    @Test
    void the_last_of_two_facts_wins_whatever_the_case() {
        List<AliasFact> facts = List.of(
                alias(TYPE + "/a", "properties.a"),
                alias(TYPE.toUpperCase(java.util.Locale.ROOT), TYPE + "/A", "properties.b"));

        assertThat(AliasTable.read(AliasTable.write(facts, List.of()).stream()))
                .containsExactly(alias(TYPE + "/A", "properties.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\ta\ts",
                "@Contoso.Health/records\n1\t.b\ts",
                "@Contoso.Health/records\nx\ta\ts",
                "@Contoso.Health/records\n0\ta",
                "@Contoso.Health/records\n0\ta\tq",
                "@Contoso.Health/records\n0\ta\ts!",
                "@Contoso.Health/records\n0\ta\t",
                "@Contoso.Health/records\n0\ta\ts\t\t@2020-01-01",
                "@noSlash\n0\ta\ts",
            })
    void a_damaged_table_is_refused_in_one_line(String text) {
        assertThatThrownBy(() -> AliasTable.read(text.lines()))
                .isInstanceOf(FactsException.class)
                .hasMessageNotContaining("\n");
    }
}
