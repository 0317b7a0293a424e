package dev.safeguard.initiatives.s164_312.authentication;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(d): verify that whoever seeks access to ePHI is the one claimed. */
public final class Authentication {
    private Authentication() {}

    public static List<Control> controls() {
        return Stream.of(
                        Apps.controls(),
                        Compute.controls(),
                        Databases.controls(),
                        Health.controls(),
                        Network.controls(),
                        Rbac.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
