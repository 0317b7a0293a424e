package dev.safeguard.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.facts.TypeTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedFactsTest {
    @Test
    void each_namespace_holds_its_types_and_the_aliases_named_after_it() {
        List<AliasFact> aliases = AliasTable.read("""
                @A.B/things
                0	=C.D/legacy	s	properties.x
                0	rules[*]	om
                1	.access	s	+
                1	.id	u	id	#offers	@2020-01-01:b=properties.y
                0	sku	o	-
                """.lines());

        assertThat(PackedFacts.of(aliases, TypeTable.read(Stream.of("A.B/things\tTL\t2020-01-01", "E.F/x\t-")))
                        .texts())
                .containsOnlyKeys("a.b", "c.d", "e.f")
                .containsEntry("a.b", """
                        @A.B/things	TL	2020-01-01
                        0	rules[*]	om
                        1	.access	s	+
                        1	.id	u	id	#offers	@2020-01-01:b=properties.y
                        0	sku	o	-
                        """)
                .containsEntry("c.d", "@A.B/things\tTL\t2020-01-01\n0\t=C.D/legacy\ts\tproperties.x\n")
                .containsEntry("e.f", "@E.F/x\t-\n");
    }
}
