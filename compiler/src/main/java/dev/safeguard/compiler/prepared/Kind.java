package dev.safeguard.compiler.prepared;

import java.util.List;

/** What a row holds; its first cell. */
enum Kind {
    TEXT,
    EXPRESSION,
    NUMBER,
    BOOLEAN,
    NOTHING,
    ARRAY,
    OBJECT,
    ALL_OF,
    ANY_OF,
    NOT,
    COMPARISON,
    FIELD,
    COMPUTED,
    FIELD_COUNT,
    VALUE_COUNT,
    NO_DETAILS,
    IF_NOT_EXISTS,
    MODIFY,
    APPEND,
    DENY_ACTION,
    MANUAL,
    OTHER_DETAILS,
    RELATED,
    DEPLOYMENT,
    OPERATION,
    ADDITION,
    PARAMETER,
    DEFINITION,
    GROUP,
    MEMBER,
    INITIATIVE,
    POLICY_FACTS,
    CONTROL_FACTS,
    CITATION_FACTS,
    REPORT_FACTS,
    PREPARED,
    ALL_PREPARED;

    private static final List<Kind> BY_NUMBER = List.of(values());

    int number() {
        return BY_NUMBER.indexOf(this);
    }

    static Kind of(int number) {
        return BY_NUMBER.get(number);
    }
}
