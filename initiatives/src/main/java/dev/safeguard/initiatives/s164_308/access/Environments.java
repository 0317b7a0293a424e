package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** Environments: who may work with ePHI, and with what rights. */
final class Environments {
    static final Control SEGREGATED_DATA_ROLES = control("RBAC-06", "rbac.env-segregation")
            .titled("Nobody holds data roles in production and outside it")
            .implementing(INFORMATION_ACCESS_MANAGEMENT)
            .answeredBy("the role assignments of all scopes, joined with the environment tag of their resource groups")
            .passesWhen("no principal, groups resolved to their members, holds data roles of Key Vault, Storage or SQL"
                    + " both where the environment is production and where it is not")
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("The joined list with date and reviewer")
            .because("Whoever works in both environments can carry ePHI from production to where nothing guards it.");

    private Environments() {}

    static List<Control> controls() {
        return List.of(SEGREGATED_DATA_ROLES);
    }
}
