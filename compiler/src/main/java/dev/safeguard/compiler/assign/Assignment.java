package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy assignment ({@code Microsoft.Authorization/policyAssignments}).
 *
 * @param definition id of a definition or of an initiative
 * @param definitionVersion which version of a built-in; empty for the newest
 * @param notScopes what is left out, with all below it
 * @param parameters bare values by name
 * @param hasIdentity whether it has an identity, which modify and deployIfNotExists need
 */
public record Assignment(
        ArmId id,
        Optional<String> displayName,
        ArmId definition,
        Optional<VersionPattern> definitionVersion,
        List<ArmId> notScopes,
        EnforcementMode enforcementMode,
        Map<String, JsonNode> parameters,
        List<Message> messages,
        List<ResourceSelector> selectors,
        List<PolicyOverride> overrides,
        boolean hasIdentity) {
    public Assignment {
        notScopes = List.copyOf(notScopes);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        messages = List.copyOf(messages);
        selectors = List.copyOf(selectors);
        overrides = List.copyOf(overrides);
    }

    /**
     * What a caller is told.
     *
     * @param referenceId the member of the initiative it is about; empty for all that have no message of their own
     */
    public record Message(String text, Optional<String> referenceId) {}

    /** Where it is assigned. */
    public ArmId scope() {
        return id.scope();
    }

    /** Whether a resource is left out by {@code notScopes}. */
    public boolean excludes(ArmId resource, Ancestry ancestry) {
        return notScopes.stream().anyMatch(scope -> ancestry.isAtOrBelow(resource, scope));
    }

    /** Whether a resource lies in its scope, is not left out and is selected. */
    public boolean covers(ArmId resource, Target target, Ancestry ancestry) {
        return ancestry.isAtOrBelow(resource, scope())
                && !excludes(resource, ancestry)
                && ResourceSelector.select(selectors, target);
    }

    /** The message about a member, or about the definition assigned; a member's own message wins. */
    public Optional<String> message(Optional<String> member) {
        Optional<Message> own = messages.stream()
                .filter(m -> m.referenceId()
                        .filter(id -> member.filter(id::equalsIgnoreCase).isPresent())
                        .isPresent())
                .findFirst();
        Optional<Message> general =
                messages.stream().filter(m -> m.referenceId().isEmpty()).findFirst();
        return own.or(() -> general).map(Message::text);
    }

    /** The effect that the overrides choose; a later one wins. */
    Optional<String> effectFor(Target target) {
        return overrides.stream()
                .filter(PolicyOverride.OfEffect.class::isInstance)
                .map(PolicyOverride.OfEffect.class::cast)
                .filter(override -> override.concerns(target))
                .map(PolicyOverride.OfEffect::effect)
                .reduce((earlier, later) -> later);
    }

    /** The version of what is assigned. */
    Optional<VersionPattern> versionFor(Target target) {
        return version(target, false).or(() -> definitionVersion);
    }

    /** The version that the overrides choose for a member of the initiative; empty for the one it names itself. */
    Optional<VersionPattern> memberVersionFor(Target target) {
        return version(target, true);
    }

    private Optional<VersionPattern> version(Target target, boolean ofMembers) {
        return versionOverrides(ofMembers)
                .filter(override -> override.concerns(target))
                .map(PolicyOverride.OfVersion::version)
                .reduce((earlier, later) -> later);
    }

    /** Those that choose a version, of members or of all that is assigned. */
    Stream<PolicyOverride.OfVersion> versionOverrides(boolean ofMembers) {
        return overrides.stream()
                .filter(PolicyOverride.OfVersion.class::isInstance)
                .map(PolicyOverride.OfVersion.class::cast)
                .filter(override -> override.picksMembers() == ofMembers);
    }
}
