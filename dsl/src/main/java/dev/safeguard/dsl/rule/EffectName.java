package dev.safeguard.dsl.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The effects Azure documents. Azure compares their names ignoring case; Pascal case is what built-ins write. */
public enum EffectName {
    DISABLED("Disabled", Family.ANY),
    AUDIT("Audit", Family.REQUEST),
    DENY("Deny", Family.REQUEST),
    APPEND("Append", Family.REQUEST),
    MODIFY("Modify", Family.REQUEST),
    AUDIT_IF_NOT_EXISTS("AuditIfNotExists", Family.EXISTENCE),
    DEPLOY_IF_NOT_EXISTS("DeployIfNotExists", Family.EXISTENCE),
    DENY_ACTION("DenyAction", Family.ACTION),
    MANUAL("Manual", Family.ATTESTED),
    ADD_TO_NETWORK_GROUP("AddToNetworkGroup", Family.PROVIDER),
    MUTATE("Mutate", Family.PROVIDER);

    /** Effects that may share one parameterised rule; {@code ANY} goes with each of them. */
    public enum Family {
        ANY,
        REQUEST,
        EXISTENCE,
        ACTION,
        ATTESTED,
        PROVIDER
    }

    private final String json;
    private final Family family;

    EffectName(String json, Family family) {
        this.json = json;
        this.family = family;
    }

    /** The name in Pascal case. */
    public String json() {
        return json;
    }

    public Family family() {
        return family;
    }

    /** Whether enforcing it changes or creates resources, so that the assignment needs an identity with roles. */
    public boolean needsIdentity() {
        return this == MODIFY || this == DEPLOY_IF_NOT_EXISTS;
    }

    /** The effect of the same family that reports and neither blocks nor changes anything. */
    public EffectName watching() {
        return switch (this) {
            case DENY, APPEND, MODIFY -> AUDIT;
            case DEPLOY_IF_NOT_EXISTS -> AUDIT_IF_NOT_EXISTS;
            case DENY_ACTION, ADD_TO_NETWORK_GROUP, MUTATE -> DISABLED;
            case DISABLED, AUDIT, AUDIT_IF_NOT_EXISTS, MANUAL -> this;
        };
    }

    /** Looks an effect up by name, in any case. */
    public static Optional<EffectName> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(e -> e.json.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
