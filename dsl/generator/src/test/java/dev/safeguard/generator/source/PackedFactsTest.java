package dev.safeguard.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.facts.FactsException;
import dev.safeguard.generator.facts.TypeTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedFactsTest {
    private static final List<AliasFact> ALIASES = AliasTable.read("""
            @A.B/things
            0	=C.D/legacy	s	properties.x
            0	rules[*]	om
            1	.access	s	+
            1	.id	u	id	#offers	@2020-01-01:b=properties.y
            0	sku	o	-
            """.lines());

    @Test
    void each_namespace_holds_its_types_and_each_type_the_aliases_named_after_the_namespace() {
        assertThat(packed("A.B/things\tTL\t2020-01-01", "A.B/other\t-", "E.F/x\t-"))
                .isEqualTo("""
                135	a.b
                112	A.B/things	TL	2020-01-01
                74	rules[*]	om
                12	.access	s	+
                44	.id	u	id	#offers	@2020-01-01:b=properties.y
                8	sku	o	-
                12	A.B/other	-
                62	c.d
                55	A.B/things	TL	2020-01-01
                27	=C.D/legacy	s	properties.x
                14	e.f
                8	E.F/x	-
                """);
    }

    @Test
    void text_that_is_not_ascii_is_refused() {
        assertThatThrownBy(() -> packed("A.B/thïngs\t-"))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("thïngs");
    }

    private static String packed(String... types) {
        return PackedFacts.of(ALIASES, TypeTable.read(Stream.of(types))).text();
    }
}
