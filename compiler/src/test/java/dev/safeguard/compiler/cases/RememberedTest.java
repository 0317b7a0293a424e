package dev.safeguard.compiler.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void makes_again_only_what_was_not_asked_for_lately() {
        Remembered<String, String> remembered = new Remembered<>(2);
        List<String> made = new ArrayList<>();
        Stream.of("a", "b", "a", "c", "a", "b")
                .forEach(key -> remembered.get(key, () -> {
                    made.add(key);
                    return key + "!";
                }));

        assertThat(made).containsExactly("a", "b", "c", "b");
        assertThat(remembered.get("a", () -> "another")).isEqualTo("a!");
    }
}
