package dev.safeguard.compiler.assign;

import java.util.List;

/** What an assignment changes about some of its policies, or for some of the resources. */
public sealed interface PolicyOverride {

    /** All must hold; none at all means everything. */
    List<Selector> selectors();

    /**
     * {@code policyEffect}: another effect.
     *
     * @param effect as written; it must be one the rule can have and, where it has allowed values, one of them
     */
    record OfEffect(String effect, List<Selector> selectors) implements PolicyOverride {
        public OfEffect {
            selectors = List.copyOf(selectors);
        }
    }

    /** {@code definitionVersion} (also read as {@code policyVersion}): another version of a built-in. */
    record OfVersion(VersionPattern version, List<Selector> selectors) implements PolicyOverride {
        public OfVersion {
            selectors = List.copyOf(selectors);
        }
    }

    /** Whether it changes something about a resource under a policy. */
    default boolean concerns(Target target) {
        return selectors().stream().allMatch(selector -> selector.holds(target));
    }

    /** Whether it can concern a member of an initiative, on some resource. */
    default boolean mayConcern(Target member) {
        return selectors().stream()
                .filter(selector -> selector.kind() == SelectorKind.POLICY_DEFINITION_REFERENCE_ID)
                .allMatch(selector -> selector.holds(member));
    }

    /** Whether it picks members of an initiative, rather than all of what is assigned. */
    default boolean picksMembers() {
        return selectors().stream()
                .anyMatch(selector -> selector.kind() == SelectorKind.POLICY_DEFINITION_REFERENCE_ID);
    }
}
