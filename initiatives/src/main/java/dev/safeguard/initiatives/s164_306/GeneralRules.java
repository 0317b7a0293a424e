package dev.safeguard.initiatives.s164_306;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.306: decide on addressable specifications, and document the decision. */
public final class GeneralRules {
    private GeneralRules() {}

    public static List<Control> controls() {
        return Stream.of(Governance.controls()).flatMap(Collection::stream).toList();
    }
}
