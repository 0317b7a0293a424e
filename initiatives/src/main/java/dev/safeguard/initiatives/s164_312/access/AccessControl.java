package dev.safeguard.initiatives.s164_312.access;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(a)(1) and (a)(2)(i) to (iii): only those who were granted access get at ePHI, and each under their own name. */
public final class AccessControl {
    private AccessControl() {}

    public static List<Control> controls() {
        return Stream.of(
                        Apps.controls(),
                        Compute.controls(),
                        Containers.controls(),
                        Databases.controls(),
                        Health.controls(),
                        KeyVault.controls(),
                        Logs.controls(),
                        Network.controls(),
                        Sql.controls(),
                        Storage.controls(),
                        StorageNetwork.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
