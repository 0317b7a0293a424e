package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of the README, counted. */
class CountsTest {
    private static final Path README = Path.of("README.md");
    private static final List<Control> CONTROLS = Documents.PACK.controls();

    private static long of(Automation automation) {
        return CONTROLS.stream()
                .filter(control -> control.automation() == automation)
                .count();
    }

    private static long byDefault(EffectName... effects) {
        return CONTROLS.stream()
                .filter(control -> control instanceof PolicyControl policy
                        && Arrays.asList(effects).contains(policy.effect()))
                .count();
    }

    @Test
    void the_readme_states_what_there_is() throws IOException {
        Initiative initiative =
                Lowering.initiative(Documents.PACK.initiatives().get(0), Documents.PACK, Lowering.PLACEHOLDER_SCOPE);

        assertThat(Files.readString(README))
                .contains("| members | " + CONTROLS.size() + " |")
                .contains("Azure Policy decides | " + of(Automation.AUTOMATED) + " |")
                .contains("somebody judges them | " + of(Automation.PARTIAL) + " |")
                .contains("| manual: attested | " + of(Automation.MANUAL) + " |")
                .contains("| deny by default | " + byDefault(EffectName.DENY) + " |")
                .contains("(deployIfNotExists, modify) | "
                        + byDefault(EffectName.DEPLOY_IF_NOT_EXISTS, EffectName.MODIFY) + " |")
                .contains("| groups | " + initiative.groups().size() + " citations")
                .contains("| parameters | " + initiative.parameters().size() + " |");
    }
}
