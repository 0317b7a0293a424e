package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks a collection while it grows: members of allowed size can be too much together before the last is made. */
final class Growing {
    private final Work work;
    private int nodes;

    Growing(Work work) {
        this.work = work;
    }

    /** The member, if there is room for it. */
    JsonNode checked(JsonNode member) {
        nodes = work.grown(nodes, member);
        return member;
    }
}
