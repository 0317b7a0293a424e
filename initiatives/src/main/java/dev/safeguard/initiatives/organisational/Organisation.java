package dev.safeguard.initiatives.organisational;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What people attest. */
public final class Organisation {
    private Organisation() {}

    public static List<Control> controls() {
        return Stream.of(RiskManagement.controls(), Workforce.controls(), Contingency.controls(), Partners.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
