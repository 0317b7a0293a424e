package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

class SecretTextTest {
    private static final ObjectNode HOLDER =
            JsonNodeFactory.instance.objectNode().set("password", SecretText.of("hunter2"));

    @Test
    void it_is_the_text_for_whoever_compares_it() {
        assertThat(SecretText.of("hunter2")).isEqualTo(TextNode.valueOf("hunter2"));
        assertThat(SecretText.of("hunter2").textValue()).isEqualTo("hunter2");
    }

    @Test
    void people_see_asterisks() {
        assertThat(JsonExcerpt.of(HOLDER, 100)).isEqualTo("{\"password\":\"***\"}");
    }

    @Test
    void a_function_still_gets_the_text() {
        assertThat(JsonExcerpt.whole(HOLDER, 100)).contains("{\"password\":\"hunter2\"}");
    }

    @Test
    void what_holds_it_is_found_at_any_depth() {
        assertThat(SecretText.isSecret(HOLDER)).isFalse();
        assertThat(SecretText.isWithin(HOLDER)).isTrue();
        assertThat(SecretText.isWithin(TextNode.valueOf("hunter2"))).isFalse();
    }

    @Test
    void it_survives_a_copy() {
        assertThat(SecretText.isSecret(HOLDER.deepCopy().get("password"))).isTrue();
    }
}
