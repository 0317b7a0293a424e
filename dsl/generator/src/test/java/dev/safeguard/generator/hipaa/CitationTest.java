package dev.safeguard.generator.hipaa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    @Test
    void citations_are_in_the_order_of_the_regulation() {
        List<Citation> ordered = List.of(
                        "164.306(a)",
                        "164.308",
                        "164.308(a)(1)(i)",
                        "164.308(a)(1)(ii)(A)",
                        "164.308(a)(1)(ii)(B)",
                        "164.308(a)(2)",
                        "164.308(a)(10)",
                        "164.308(b)(1)",
                        "164.312(a)(2)(i)",
                        "164.312(a)(2)(ii)",
                        "164.312(a)(2)(iv)",
                        "164.312(a)(2)(v)",
                        "164.312(a)(2)(ix)",
                        "164.402")
                .stream()
                .map(Citation::of)
                .toList();
        List<Citation> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(3));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "164", "164.312(", "164.312()", "NPRM 164.312(a)", "160.404 tier 1"})
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> Citation.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
