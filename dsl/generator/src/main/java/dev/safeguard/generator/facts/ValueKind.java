package dev.safeguard.generator.facts;

import java.util.Arrays;
import java.util.Locale;

/** The JSON type of the value that an alias reads; for an alias that ends in {@code [*]}, of one element. */
public enum ValueKind {
    STRING('s'),
    INTEGER('i'),
    NUMBER('n'),
    BOOLEAN('b'),
    OBJECT('o'),
    ARRAY('a'),
    ANY('y'),
    UNKNOWN('u');

    private final char letter;

    ValueKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** The kind of a published type name in any case; a name not known here, or none, is {@link #UNKNOWN}. */
    static ValueKind named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static ValueKind ofLetter(char letter) {
        return Arrays.stream(values())
                .filter(kind -> kind.letter == letter)
                .findFirst()
                .orElseThrow(() -> new FactsException("`" + letter + "` is no type letter of the alias table"));
    }
}
