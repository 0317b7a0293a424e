package dev.safeguard.initiatives.s164_308.access;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(3) and (a)(4): who may work with ePHI, and with what rights. */
public final class InformationAccess {
    private InformationAccess() {}

    public static List<Control> controls() {
        return Stream.of(
                        Environments.controls(),
                        Accounts.controls(),
                        CrossTenant.controls(),
                        Defender.controls(),
                        KeyVault.controls(),
                        Rbac.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
