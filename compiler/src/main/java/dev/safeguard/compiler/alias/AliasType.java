package dev.safeguard.compiler.alias;

import java.util.Arrays;
import java.util.Locale;

/** The JSON type of an alias's value. */
public enum AliasType {
    STRING('s'),
    INTEGER('i'),
    NUMBER('n'),
    BOOLEAN('b'),
    OBJECT('o'),
    ARRAY('a'),
    ANY('y'),
    UNKNOWN('u');

    private final char letter;

    AliasType(char letter) {
        this.letter = letter;
    }

    /** The type that a provider listing names, in any case; {@link #UNKNOWN} for a name not known. */
    static AliasType named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(wanted))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The type that a packed resource writes with this letter. */
    static AliasType ofLetter(char letter) {
        for (AliasType type : values()) {
            if (type.letter == letter) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
