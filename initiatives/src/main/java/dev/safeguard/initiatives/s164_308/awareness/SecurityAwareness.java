package dev.safeguard.initiatives.s164_308.awareness;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(5): guard against malicious software, watch log-ins, manage secrets. */
public final class SecurityAwareness {
    private SecurityAwareness() {}

    public static List<Control> controls() {
        return Stream.of(Compute.controls(), CrossTenant.controls(), KeyVault.controls(), Network.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
