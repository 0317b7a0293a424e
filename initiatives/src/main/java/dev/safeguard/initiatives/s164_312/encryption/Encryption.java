package dev.safeguard.initiatives.s164_312.encryption;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(a)(2)(iv): encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
public final class Encryption {
    private Encryption() {}

    public static List<Control> controls() {
        return Stream.of(
                        Apps.controls(),
                        Backup.controls(),
                        Compute.controls(),
                        Containers.controls(),
                        Databases.controls(),
                        Health.controls(),
                        KeyVault.controls(),
                        Logs.controls(),
                        Sql.controls(),
                        Storage.controls(),
                        VaultKeys.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
