package dev.safeguard.initiatives.identity;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Controls on sign-in, roles, applications and guests. */
public final class Identities {
    private Identities() {}

    public static List<Control> controls() {
        return Stream.of(
                        ConditionalAccess.controls(),
                        SignIn.controls(),
                        PrivilegedRoles.controls(),
                        ServicePrincipals.controls(),
                        Accounts.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
