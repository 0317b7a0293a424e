package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import dev.safeguard.compiler.evaluate.Truth;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values at the place {@code properties.v}, and classes of them. */
class ValuesTest {
    private final Values values = new Values(new Budget());

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Test test(List<String> place, Function<JsonNode, Optional<Truth>> outcome) {
        return new Test(place.toString(), place, Set.of(new Read(place, false)), outcome);
    }

    private int number(String text) {
        return values.number(text.toCharArray(), 0, text.length());
    }

    @org.junit.jupiter.api.Test
    void values_that_no_comparison_tells_apart_are_of_one_class() {
        values.test(test(List.of("properties", "v", "a"), v -> Optional.of(Truth.of(v.asInt() > 1))), 2);
        values.test(test(List.of("properties", "v"), v -> Optional.of(Truth.of(v.isObject()))), 2);
        int small = values.classify(Values.UNKEPT, json("{'a': 1}"));
        assertThat(values.classify(Values.UNKEPT, json("{'a': 0, 'b': 1}"))).isEqualTo(small);
        assertThat(values.classify(Values.UNKEPT, json("{'a': 2}"))).isNotEqualTo(small);
        assertThat(values.classify(Values.UNKEPT, json("[1]"))).isNotEqualTo(small);
    }

    @org.junit.jupiter.api.Test
    void what_is_mostly_there_is_compared_once() {
        AtomicInteger asked = new AtomicInteger();
        values.test(
                test(List.of("properties", "v", "a"), v -> {
                    asked.incrementAndGet();
                    return Optional.of(Truth.of(v.isTextual()));
                }),
                2);
        int[] classes = IntStream.range(0, 6)
                .map(i -> values.classify(Values.UNKEPT, json("{'b': " + i + (i % 2 == 0 ? ", 'A': 'x'}" : "}"))))
                .toArray();
        assertThat(classes).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(asked).hasValue(2);
    }

    @org.junit.jupiter.api.Test
    void a_value_that_takes_too_much_work_has_no_class() {
        values.test(
                test(List.of("properties", "v"), v -> Optional.of(Truth.TRUE).filter(t -> v.size() < 2)), 2);
        assertThat(values.classify(Values.UNKEPT, json("[1, 2]"))).isEqualTo(Values.UNTOLD);
        assertThat(values.classify(Values.UNKEPT, json("[1]"))).isNotNegative();
        assertThat(values.classify(Values.MISSING, MissingNode.getInstance()))
                .isEqualTo(values.classOf(Values.MISSING));
    }

    @ParameterizedTest(name = "each value {0} times")
    @CsvSource({"1, false", "2, true"})
    void values_that_are_not_met_again_are_not_kept(int times, boolean kept) {
        for (int i = 0; i < 1_000; i++) {
            for (int time = 0; time < times; time++) {
                number("value" + i);
            }
        }
        assertThat(number("another") != Values.UNKEPT).isEqualTo(kept);
        assertThat(number("value1")).isNotEqualTo(Values.UNKEPT);
    }
}
