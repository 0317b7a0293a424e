package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition as Azure will get it. After a change on purpose: {@code -Dgolden.update=true}, then read the diff. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final HipaaPack PACK = new HipaaPack();

    static List<Control> controls() {
        return PACK.controls();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void emitted_definition_equals_golden_file(Control control) throws IOException {
        String actual = Emitter.text(Emitter.json(Lowering.definition(control, PACK.name())));
        Golden.assertEquals(GOLDEN.resolve(Lowering.definitionName(control, PACK.name()) + ".json"), actual);
    }

    @Test
    void emitted_initiative_equals_golden_file() throws IOException {
        var initiative = Lowering.initiative(PACK.initiatives().get(0), PACK, Lowering.PLACEHOLDER_SCOPE);
        Golden.assertEquals(GOLDEN.resolve("initiative-hipaa.json"), Emitter.text(Emitter.json(initiative)));
    }

    @Test
    void no_golden_file_is_left_over() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.startsWith("hipaa-"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(controls().stream()
                            .map(c -> Lowering.definitionName(c, PACK.name()) + ".json")
                            .toList());
        }
    }
}
