package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a case.
 *
 * @param what empty when nothing comparable did; then the reasons say why
 */
record Outcome(Optional<Expectation> what, ObjectNode details, List<String> reasons) {
    private static final int REASONS_SHOWN = 3;

    static Outcome of(Expectation what, ObjectNode details, List<String> reasons) {
        return new Outcome(Optional.of(what), details, reasons);
    }

    static Outcome of(Expectation what, List<String> reasons) {
        return of(what, JsonNodeFactory.instance.objectNode(), reasons);
    }

    static Outcome invalid(List<String> reasons) {
        return of(Expectation.INVALID, reasons);
    }

    /** The case cannot be run. */
    static Outcome broken(String problem) {
        return new Outcome(Optional.empty(), JsonNodeFactory.instance.objectNode(), List.of(problem));
    }

    /** In what this differs from what the case expects. */
    Optional<String> difference(PolicyCase test) {
        if (what.isEmpty()) {
            return Optional.of(String.join("; ", reasons));
        }
        if (!what.get().equals(test.expect())) {
            return Optional.of("expected " + test.expect() + ", got " + what.get() + why());
        }
        return test.details().flatMap(wanted -> Containment.difference(wanted, details));
    }

    /** Whether no effect came out, and nothing says why. */
    boolean isWithoutReason() {
        return what.equals(Optional.of(Expectation.NONE)) && reasons.isEmpty();
    }

    private String why() {
        if (reasons.isEmpty()) {
            return "";
        }
        return " ("
                + String.join("; ", reasons.stream().limit(REASONS_SHOWN).toList())
                + (reasons.size() > REASONS_SHOWN ? "; …" : "") + ")";
    }
}
