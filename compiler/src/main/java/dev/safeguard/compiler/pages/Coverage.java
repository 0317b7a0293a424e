package dev.safeguard.compiler.pages;

import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.hipaa.Crosswalk;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/**
 * A safeguard and the controls that cite it.
 *
 * @param controls by id
 */
public record Coverage(Safeguard safeguard, List<DocumentedControl> controls) {
    public Coverage {
        controls = List.copyOf(controls);
    }

    /** The controls that Azure Policy decides. */
    public List<DocumentedControl> automated() {
        return of(Automation.AUTOMATED);
    }

    /** The controls of which a query yields the facts. */
    public List<DocumentedControl> partial() {
        return of(Automation.PARTIAL);
    }

    /** The controls that people attest. */
    public List<DocumentedControl> manual() {
        return of(Automation.MANUAL);
    }

    private List<DocumentedControl> of(Automation automation) {
        return controls.stream().filter(entry -> entry.is(automation)).toList();
    }

    /** Whether it demands something of its own: a general rule says how the others apply. */
    public boolean isDuty() {
        return safeguard.kind() != Kind.GENERAL_RULE;
    }

    public boolean isCovered() {
        return !controls.isEmpty();
    }

    /** The most that a machine does for it: {@code automated}, {@code partial}, {@code manual}, {@code none}. */
    public String status() {
        if (!automated().isEmpty()) {
            return "automated";
        }
        if (!partial().isEmpty()) {
            return "partial";
        }
        return isCovered() ? "manual" : isDuty() ? "none" : "general rule";
    }

    /** {@code required standard}, {@code addressable}. */
    public String binding() {
        return Binding.of(safeguard);
    }

    /** Ids of NIST SP 800-53 revision 5. */
    public List<String> nist() {
        return Crosswalk.nist80053(safeguard);
    }
}
