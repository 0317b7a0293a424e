package dev.safeguard.blueprints;

import dev.safeguard.blueprints.stack.StackOptions;
import dev.safeguard.dsl.rule.Value;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both outputs as Azure will get them. After a change on purpose: {@code -Dgolden.update=true}, then read the diff. */
class GoldenTest {
    static List<LandingZone> zones() {
        return LandingZones.all();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void template_equals_golden_file(LandingZone zone) throws IOException {
        Golden.assertEquals(zone.name() + ".template.json", zone.templateText());
    }

    @ParameterizedTest
    @MethodSource("zones")
    void stack_equals_golden_file(LandingZone zone) throws IOException {
        StackOptions options = StackOptions.in("eastus2")
                .parameter("namePrefix", Value.of("clinic"))
                .excludingPrincipals(List.of("3f1c7a52-9b0e-4f6d-8a21-6d5e4c3b2a19"));
        Golden.assertEquals(zone.name() + ".stack.json", zone.stackText(options));
    }
}
