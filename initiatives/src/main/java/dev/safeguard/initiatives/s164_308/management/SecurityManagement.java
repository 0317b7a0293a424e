package dev.safeguard.initiatives.s164_308.management;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(1) and (a)(2): analyze and manage risks, review activity, name who is responsible. */
public final class SecurityManagement {
    private SecurityManagement() {}

    public static List<Control> controls() {
        return Stream.of(
                        Classification.controls(),
                        Containers.controls(),
                        Governance.controls(),
                        Health.controls(),
                        Logs.controls(),
                        Network.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
