package dev.safeguard.compiler.dossier;

import java.util.Optional;
import java.util.stream.Stream;

/** The rings of a rollout, in order. */
public enum Ring {
    /** Reports and never blocks or changes anything. */
    WATCHING(0, "watches only"),
    SAFE(1, "safe at once"),
    AFTER_MENDING(2, "after existing resources are mended"),
    COSTLY(3, "costs money or may cut off clients");

    private final int number;
    private final String meaning;

    Ring(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** 0 to 3. */
    public int number() {
        return number;
    }

    /** In a few words, without a full stop. */
    public String meaning() {
        return meaning;
    }

    static Optional<Ring> of(long number) {
        return Stream.of(values()).filter(ring -> ring.number == number).findFirst();
    }
}
