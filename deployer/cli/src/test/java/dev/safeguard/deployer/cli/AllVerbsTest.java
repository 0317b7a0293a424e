package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** A verb is found by its name without reading the others. */
class AllVerbsTest {
    static Stream<Class<?>> verbs() {
        return Arrays.stream(AllVerbs.class.getAnnotation(Command.class).subcommands());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_is_found_by_its_name(Class<?> verb) {
        assertThat(AllVerbs.named(verb.getAnnotation(Command.class).name())).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Scan", "scanVerb", "nothing"})
    void another_word_is_no_verb(String word) {
        assertThat(AllVerbs.named(word)).isEmpty();
    }

    @Test
    void there_are_verbs() {
        assertThat(verbs()).hasSizeGreaterThan(10);
    }
}
