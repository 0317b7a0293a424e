package dev.safeguard.blueprints;

import dev.safeguard.blueprints.phi.PhiWorkload;
import java.util.List;
import java.util.Optional;

/** The landing zones there are. */
public final class LandingZones {
    private static final List<LandingZone> ALL = List.of(new LandingZone(
            PhiWorkload.NAME, PhiWorkload.DESCRIPTION, PhiWorkload.template(), PhiWorkload.ACTIONS_OF_USERS));

    private LandingZones() {}

    /** By name. */
    public static List<LandingZone> all() {
        return ALL;
    }

    /** The landing zone of that name; empty when there is none. */
    public static Optional<LandingZone> named(String name) {
        return ALL.stream().filter(zone -> zone.name().equals(name)).findFirst();
    }
}
