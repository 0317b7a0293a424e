package dev.safeguard.initiatives.s164_308.contingency;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(7): back up ePHI, and restore it after an emergency. */
public final class ContingencyPlan {
    private ContingencyPlan() {}

    public static List<Control> controls() {
        return Stream.of(
                        Backup.controls(),
                        Databases.controls(),
                        Governance.controls(),
                        KeyVault.controls(),
                        Network.controls(),
                        Sql.controls(),
                        Storage.controls(),
                        Vaults.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
