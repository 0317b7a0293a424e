package dev.safeguard.initiatives.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.IdentityControl;
import dev.safeguard.dsl.rule.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an identity control owes its readers: complete calls, and words that speak of its parameters. */
class IdentitiesTest {

    static List<IdentityControl> controls() {
        return Identities.controls().stream().map(IdentityControl.class::cast).toList();
    }

    @Test
    void there_is_one_for_each_number_of_the_catalogue() {
        assertThat(controls())
                .extracting(IdentityControl::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("IDN-%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("controls")
    void its_words_speak_of_every_parameter(IdentityControl control) {
        assertThat(control.parameters())
                .extracting(Parameter::name)
                .allSatisfy(name -> assertThat(control.passes()).contains(name));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void its_calls_are_complete(IdentityControl control) {
        assertThat(Stream.concat(control.reads().stream(), control.change().stream()))
                .isNotEmpty()
                .allSatisfy(call -> {
                    assertThat(call.method()).matches("GET|POST|PUT|PATCH|DELETE");
                    assertThat(call.path()).matches("(/|\\{scope}/).*");
                    assertThat(call.permission()).matches("[A-Za-z]+\\.[A-Za-z./]+(, delegated only)?");
                });
    }

    @Test
    void one_name_means_one_parameter() {
        Map<String, Parameter> seen = new HashMap<>();
        assertThat(controls().stream().flatMap(control -> control.parameters().stream()))
                .allSatisfy(parameter -> assertThat(seen.computeIfAbsent(parameter.name(), n -> parameter))
                        .isEqualTo(parameter));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            IDN-01, true
            IDN-13, true
            IDN-17, false
            IDN-20, false
            IDN-24, false
            """)
    void calls_from_memory_are_marked(String id, boolean verified) {
        IdentityControl control =
                controls().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        assertThat(control.reads().stream().allMatch(ApiCall::verified)).isEqualTo(verified);
    }
}
