package dev.safeguard.initiatives.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documentation's example of asking the engine from a program. */
class EmbeddedTest {

    private static Optional<Decision> decide(ObjectNode arm, Instant now) {
        PolicyDefinition definition = Lowering.definition(ClinicControls.STORAGE_HTTPS, "clinic");
        if (Engine.with(AliasCatalog.bundled()).plan(definition, Map.of()) instanceof Planning.Planned planned) {
            return Optional.of(planned.policy().decide(Resource.of(arm), Context.request(now)));
        }
        return Optional.empty();
    }

    @Test
    void a_program_gets_the_verdict_of_the_unit_test() {
        ObjectNode arm = JsonNodeFactory.instance.objectNode();
        arm.put("type", "Microsoft.Storage/storageAccounts").put("name", "open");
        arm.putObject("properties").put("supportsHttpsTrafficOnly", false);

        assertThat(decide(arm, Instant.parse("2026-01-01T00:00:00Z"))).get().isInstanceOf(Decision.NonCompliant.class);
    }
}
