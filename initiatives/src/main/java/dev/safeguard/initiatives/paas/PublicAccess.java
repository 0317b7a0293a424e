package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;

/** Column PNA: the service answers on no public network. */
record PublicAccess(Setting setting) implements Cell {

    static Cell pna(Setting closed) {
        return new PublicAccess(closed);
    }

    @Override
    public Control control(Row row) {
        ControlWords.Cited control = row.control("PNA", "public-network")
                .titled(row.name() + " is closed to public networks")
                .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY);
        return setting.demandedOf(row, control, DENY)
                .because("A service that answers the internet leaves ePHI one stolen credential away from strangers.")
                .sharingEffect("paas-pna");
    }
}
