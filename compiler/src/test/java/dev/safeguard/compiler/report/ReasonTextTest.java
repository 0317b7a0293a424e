package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.evaluate.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextTest {
    private static Reason reason(String message, String path, String expected, String actual) {
        return new Reason(
                message,
                Optional.empty(),
                Optional.ofNullable(path).filter(text -> !text.isEmpty()),
                Optional.ofNullable(expected),
                Optional.ofNullable(actual),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Current value must be equal to the target value. | properties.a | true  | false | properties.a must be equal to true, is false
        Current value must be equal to the target value. | properties.a | true  |       | properties.a must be equal to true, is absent
        Current value must be in the target value.       | properties.a | ["x"] | "y"   | properties.a must be in ["x"], is "y"
        Current value must not exist.                    | properties.a | true  | "y"   | properties.a must not exist, is "y"
        Current value must be equal to the target value. |              | 1     | 2     | a value of the rule must be equal to 1, is 2
        No related resources match.                      | a/b          |       |       | No related resources match: a/b
        The function failed.                             |              |       |       | The function failed
        """)
    void says_what_must_be_and_what_is(String message, String path, String expected, String actual, String line) {
        assertThat(ReasonText.line(reason(message, path, expected, actual))).isEqualTo(line);
    }

    @Test
    void what_only_sets_the_scene_is_left_out_where_something_tells_more() {
        Reason scene = reason("Current value must not be equal to the target value.", "", "false", "false");
        Reason telling = reason("Current value must not exist.", "properties.a", "true", "1");

        assertThat(ReasonText.lines(List.of(scene, telling))).containsExactly("properties.a must not exist, is 1");
        assertThat(ReasonText.lines(List.of(scene))).hasSize(1);
    }

    @Test
    void what_several_conditions_wait_for_is_said_once() {
        String open = "The current value is not known yet.";

        assertThat(ReasonText.lines(List.of(
                        reason(open, "location", "[\"eastus\"]", "(unknown)"),
                        reason(open, "location", "\"global\"", "(unknown)"))))
                .containsExactly("The current value is not known yet: location");
    }
}
