package dev.safeguard.initiatives.s164_312.integrity;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.312(c): protect ePHI, and the records about it, from alteration and destruction. */
public final class Integrity {
    private Integrity() {}

    public static List<Control> controls() {
        return Stream.of(
                        Compute.controls(),
                        Governance.controls(),
                        KeyVault.controls(),
                        Logs.controls(),
                        Sql.controls(),
                        Storage.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
