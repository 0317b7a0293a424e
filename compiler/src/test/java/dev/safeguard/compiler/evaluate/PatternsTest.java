package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.expression.TextSearch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patterns of {@code like}, and what the search below them finds. */
class PatternsTest {

    @ParameterizedTest(name = "{0} like {1}: {2}")
    @CsvSource(textBlock = """
            '',      *,        true
            a,       *,        true
            '',      **,       true
            a,       a*,       true
            a,       *a,       true
            a,       a*a,      false
            aa,      a*a,      true
            aba,     a*a,      true
            abab,    a*a,      false
            ab,      a*b*,     true
            abc,     a*b*,     true
            acb,     a*b*c,    false
            abcabc,  *abc*abc, true
            abcabc,  *abcabc*, true
            abcab,   *abc*abc, false
            ababac,  *abac*,   true
            aXbYc,   a*b*c,    true
            abc,     a*c*b,    false
            abbc,    a*b*b*c,  true
            abc,     a*b*b*c,  false
            STRASSE, straß*,   true
            a?c,     a?*,      true
            abc,     a?*,      false
            """)
    void a_star_stands_for_any_text_and_nothing_else_for_anything(String text, String pattern, boolean like) {
        assertThat(Patterns.like(pattern).test(text)).isEqualTo(like);
    }

    @ParameterizedTest(name = "{1} in {0} from {2}: {3}")
    @CsvSource(textBlock = """
            aabaab,  aab,  0, 0
            aabaab,  aab,  1, 3
            aabaab,  aab,  4, -1
            aaab,    aab,  0, 1
            ababac,  abac, 0, 2
            abcabd,  abd,  0, 3
            aaaaab,  aaab, 0, 2
            abab,    abab, 0, 0
            abab,    abab, 1, -1
            ab,      abc,  0, -1
            Ab,      a,    0, -1
            abc,     c,    2, 2
            abc,     '',   2, 2
            '',      a,    0, -1
            """)
    void the_first_occurrence_is_found(String text, String part, int from, int at) {
        TextSearch search = new TextSearch(part);
        assertThat(search.in(text, from)).isEqualTo(at);
        assertThat(search.isIn(text)).isEqualTo(text.contains(part));
        assertThat(search.length()).isEqualTo(part.length());
    }

    @Test
    void an_inventory_that_knows_types_only_answers_narrower_questions_too() {
        Resource one = Resource.of(Given.object("{'type': 'Test/r', 'name': 'p/One'}"));
        RelatedResources plain = type -> type.equals("Test/r") ? List.of(one) : List.of();
        assertThat(plain.under("Test/r", "/subscriptions/s")).containsExactly(one);
        assertThat(plain.inGroup("Test/r", "g")).containsExactly(one);
        assertThat(plain.has("Test/r", "P/ONE")).isTrue();
        assertThat(plain.has("Test/r", "One")).isFalse();
        assertThat(plain.has("Test/other", "p/One")).isFalse();
    }

    @Test
    void warnings_come_behind_the_reasons_of_any_decision_once() {
        Reason own = Reason.of("own");
        Reason warning = Reason.of("warning");
        for (Decision decision : List.of(
                new Decision.NotApplicable(List.of(own)),
                new Decision.Compliant(List.of(own)),
                new Decision.NonCompliant(dev.safeguard.dsl.rule.EffectName.AUDIT, EffectDetails.none(), List.of(own)),
                new Decision.Unknown(List.of(own)),
                new Decision.Failed(List.of(own)),
                new Decision.NotEvaluated(List.of(own)))) {
            Decision warned = Decisions.warned(decision, List.of(own, warning));
            assertThat(warned).hasSameClassAs(decision);
            assertThat(warned.reasons()).containsExactly(own, warning);
            assertThat(Decisions.warned(decision, List.of())).isSameAs(decision);
        }
        assertThat(Decisions.name(new Decision.Failed(List.of()))).isEqualTo("failed");
    }
}
