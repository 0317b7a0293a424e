package dev.safeguard.compiler.testkit;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.PolicyDefinition;

/** The words that start a test; to be imported statically. */
public final class PolicyAssertions {
    private PolicyAssertions() {}

    /** Asserts about the definition that a control is compiled to. */
    public static PolicyAssert assertThat(Control control) {
        return assertThat(Lowering.definition(control, "test"));
    }

    /** Asserts about any definition. */
    public static PolicyAssert assertThat(PolicyDefinition definition) {
        return new PolicyAssert(definition, Setting.STANDARD);
    }
}
