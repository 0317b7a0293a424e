package dev.safeguard.generator.facts;

/** What is known of the value at a path. */
public record ValueFacts(ValueKind kind, Modifiable modifiable) {
    /** One letter for the type, then nothing, {@code m} (modifiable) or {@code ?} (not known). */
    String code() {
        return kind.letter() + modifiable.mark();
    }

    static ValueFacts ofCode(String code) {
        if (code.isEmpty()) {
            throw new FactsException("a row of the alias table has no type letter");
        }
        return new ValueFacts(ValueKind.ofLetter(code.charAt(0)), Modifiable.ofMark(code.substring(1)));
    }
}
