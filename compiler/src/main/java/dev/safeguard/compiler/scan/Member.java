package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A name that objects have at some place, exactly as it is spelled.
 *
 * @param row what it means where the object is a row
 */
record Member(SerializedString spelling, Wanted child, RowName row) {
    static Member of(String name, Wanted child) {
        return new Member(new SerializedString(name), child, RowName.of(name));
    }

    String name() {
        return spelling.getValue();
    }
}
