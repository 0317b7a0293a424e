package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DISASTER_RECOVERY_PLAN;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Storage accounts: back up ePHI, and restore it after an emergency. */
final class Storage {
    static final Control GEO_REDUNDANT = control("STG-26", "storage.geo-redundant")
            .titled("Storage is replicated to a second region")
            .implementing(DISASTER_RECOVERY_PLAN)
            .on(STORAGE_ACCOUNTS)
            .mustHave(
                    STORAGE_ACCOUNTS.skuName().in("Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS"))
            .otherwise(AUDIT)
            .because("When a region is lost, ePHI that was kept nowhere else is lost with it.");

    private Storage() {}

    static List<Control> controls() {
        return List.of(GEO_REDUNDANT);
    }
}
