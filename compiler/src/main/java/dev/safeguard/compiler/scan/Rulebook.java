package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Tally;
import java.time.Instant;
import java.util.List;

/** Rules to scan inventories with, and what is found out about them for each type of resource. Not thread-safe. */
public final class Rulebook {
    private final List<ScanRule> rules;
    private final Instant now;

    private Rulebook(List<ScanRule> rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /**
     * A book of these rules; disabled ones give no verdicts.
     *
     * @param now what {@code utcNow()} is
     */
    public static Rulebook of(List<ScanRule> rules, Instant now) {
        return new Rulebook(List.copyOf(rules), now);
    }

    /**
     * Begins the scan of one inventory.
     *
     * @param tally takes the verdicts; with no kind of row to list they are only counted
     */
    public InventoryScan scan(Tally tally) {
        return new InventoryScan(new Scan(rules, now), tally);
    }
}
