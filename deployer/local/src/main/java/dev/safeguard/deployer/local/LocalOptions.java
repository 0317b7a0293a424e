package dev.safeguard.deployer.local;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.deployer.local.http.Access;
import dev.safeguard.deployer.local.http.Faults;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a local Azure is started.
 *
 * @param port of http on loopback; 0 takes a free one
 * @param httpsPort of https; 0 takes a free one, empty means no https
 * @param estate what is there at the start
 * @param clock the only clock: timestamps, expiries, {@code utcNow()}
 * @param tenantId a GUID; names the root management group too
 * @param pageSize rows on a page of a list that asks for no {@code $top}
 * @param aliases the catalogue against which rules are checked and evaluated
 * @param listener told of every answered call
 */
public record LocalOptions(
        int port,
        Optional<Integer> httpsPort,
        Estate estate,
        InstantSource clock,
        String tenantId,
        int pageSize,
        AliasCatalog aliases,
        Faults faults,
        Access.Listener listener) {
    /** Made up, so that nobody takes it for a real tenant. */
    public static final String TENANT = "5afe6a4d-0000-4000-8000-000000000001";

    private static final int PAGE_SIZE = 1000;

    /** Http on a free port, with the sample estate and the bundled aliases. */
    public static LocalOptions with(InstantSource clock) {
        return new LocalOptions(
                0,
                Optional.empty(),
                Estate.sample(),
                clock,
                TENANT,
                PAGE_SIZE,
                AliasCatalog.bundled(),
                Faults.NONE,
                access -> {});
    }

    public LocalOptions port(int number) {
        return new LocalOptions(number, httpsPort, estate, clock, tenantId, pageSize, aliases, faults, listener);
    }

    /** With https beside http, on a port of its own. */
    public LocalOptions https(int number) {
        return new LocalOptions(
                port, Optional.of(number), estate, clock, tenantId, pageSize, aliases, faults, listener);
    }

    public LocalOptions estate(Estate other) {
        return new LocalOptions(port, httpsPort, other, clock, tenantId, pageSize, aliases, faults, listener);
    }

    public LocalOptions pageSize(int rows) {
        return new LocalOptions(port, httpsPort, estate, clock, tenantId, rows, aliases, faults, listener);
    }

    public LocalOptions aliases(AliasCatalog other) {
        return new LocalOptions(port, httpsPort, estate, clock, tenantId, pageSize, other, faults, listener);
    }

    public LocalOptions faults(Faults other) {
        return new LocalOptions(port, httpsPort, estate, clock, tenantId, pageSize, aliases, other, listener);
    }

    public LocalOptions listener(Access.Listener other) {
        return new LocalOptions(port, httpsPort, estate, clock, tenantId, pageSize, aliases, faults, other);
    }
}
