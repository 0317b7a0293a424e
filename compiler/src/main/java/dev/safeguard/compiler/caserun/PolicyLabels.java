package dev.safeguard.compiler.caserun;

import dev.safeguard.compiler.cases.CasePolicy;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Optional;
import java.util.function.Function;

/** What the policies of cases are called, and which cases are about the same one. */
final class PolicyLabels {
    private final Function<String, Optional<PolicyLabel>> controls;

    PolicyLabels(Function<String, Optional<PolicyLabel>> controls) {
        this.controls = controls;
    }

    /** Cases with the same identity are about the same policy. */
    String identity(PolicyCase test) {
        return test.policy() instanceof CasePolicy.Inline inline
                ? inline.json().toString()
                : named(test.policy()).id();
    }

    PolicyLabel of(PolicyCase test, PolicyDefinition definition) {
        if (!(test.policy() instanceof CasePolicy.Inline)) {
            return named(test.policy());
        }
        return new PolicyLabel(definition.name().isEmpty() ? test.place().toString() : definition.name(), "");
    }

    private PolicyLabel named(CasePolicy policy) {
        return policy instanceof CasePolicy.OfControl control
                ? controls.apply(control.name()).orElseGet(() -> new PolicyLabel(control.name(), ""))
                : new PolicyLabel(((CasePolicy.InFile) policy).path(), "");
    }
}
