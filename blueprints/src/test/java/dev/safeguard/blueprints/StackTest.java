package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.stack.StackOptions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final LandingZone ZONE = LandingZones.named("phi-workload").orElseThrow();

    @Test
    void deploys_the_very_template_of_the_landing_zone() {
        ObjectNode stack = ZONE.stack(StackOptions.in("eastus2"));
        assertThat(stack.at("/properties/template")).isEqualTo(ZONE.template());
    }

    @Test
    void seals_what_it_deploys_and_never_deletes_it() {
        ObjectNode stack = ZONE.stack(StackOptions.in("eastus2"));
        assertThat(stack.at("/properties/denySettings/mode").textValue()).isEqualTo("denyWriteAndDelete");
        assertThat(stack.at("/properties/denySettings/applyToChildScopes").booleanValue())
                .isTrue();
        assertThat(stack.at("/properties/actionOnUnmanage").valueStream().map(action -> action.textValue()))
                .hasSize(3)
                .containsOnly("detach");
    }

    @Test
    void leaves_its_users_the_actions_they_need() {
        ObjectNode stack = ZONE.stack(StackOptions.in("eastus2")
                .excludingActions(List.of("Microsoft.Network/networkSecurityGroups/join/action")));
        assertThat(stack.at("/properties/denySettings/excludedActions")
                        .valueStream()
                        .map(action -> action.textValue()))
                .contains(
                        "Microsoft.Network/networkSecurityGroups/join/action",
                        "Microsoft.Network/virtualNetworks/subnets/join/action");
    }

    @Test
    void refuses_more_than_the_service_takes() {
        StackOptions options = StackOptions.in("eastus2");
        assertThat(options.excludingPrincipals(Collections.nCopies(5, "p")).excludedPrincipals())
                .hasSize(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.excludingPrincipals(Collections.nCopies(6, "p")))
                .withMessage("excluded principals: 6, at most 5");
    }

    @Test
    void knows_landing_zones_by_name() {
        assertThat(LandingZones.all()).containsExactly(ZONE);
        assertThat(LandingZones.named("no-such-zone")).isEmpty();
    }
}
