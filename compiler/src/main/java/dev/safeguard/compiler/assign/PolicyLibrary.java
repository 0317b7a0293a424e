package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;

/** The definitions and initiatives at hand. */
public interface PolicyLibrary {

    /** All versions of a definition, in any order: one for a custom definition, none for an id that is not known. */
    List<PolicyDefinition> definitions(ArmId id);

    /** All versions of an initiative; none for an id that is not known or leads to a definition. */
    List<Initiative> initiatives(ArmId id);
}
