package dev.safeguard.compiler.evaluate;

import java.util.Set;
import java.util.TreeSet;

/** What a rule names, as far as it decides whether the rule is evaluated at all. Filled while planning. */
final class RuleFacts {
    private final Set<String> unknownFields = new TreeSet<>();
    private final Set<String> existenceFields = new TreeSet<>();
    private boolean usesIdentity;
    private boolean usesLocation;
    private boolean readsTags;

    void unknown(String field) {
        unknownFields.add(field);
    }

    void existenceField(String alias) {
        existenceFields.add(alias);
    }

    void identity() {
        usesIdentity = true;
    }

    void location() {
        usesLocation = true;
    }

    void tags() {
        readsTags = true;
    }

    /** Whether the condition looks at tags. */
    boolean readsTags() {
        return readsTags;
    }

    /** Fields and aliases that the catalogue does not know; with one of them a policy applies to nothing. */
    Set<String> unknownFields() {
        return unknownFields;
    }

    /** Aliases that an existence condition reads with {@code field()}. */
    Set<String> existenceFields() {
        return existenceFields;
    }

    /** Whether it asks who sent the request, which a scan cannot answer. */
    boolean usesIdentity() {
        return usesIdentity;
    }

    /** Whether it reads the location, which a subscription does not have. */
    boolean usesLocation() {
        return usesLocation;
    }
}
