package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a case expects, or what came out: an effect in Azure's spelling, {@code none}, {@code error} or {@code invalid}.
 *
 * @param word in Azure's spelling for effects, lower case for the others
 */
public record Expectation(String word) {
    /** The condition is false, or the policy does not apply, or it is disabled. */
    public static final Expectation NONE = new Expectation("none");
    /** Evaluation fails. */
    public static final Expectation ERROR = new Expectation("error");
    /** The policy is refused before any resource is seen. */
    public static final Expectation INVALID = new Expectation("invalid");

    static Expectation of(EffectName effect) {
        return effect == EffectName.DISABLED ? NONE : new Expectation(effect.json());
    }

    /** The expectation that the word names, in any case; {@code disabled} is {@code none}. */
    static Optional<Expectation> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.of(NONE);
            case "error" -> Optional.of(ERROR);
            case "invalid" -> Optional.of(INVALID);
            default -> EffectName.named(word).map(Expectation::of);
        };
    }

    /** Every word that {@link #named} knows. */
    static List<String> words() {
        List<String> words = new ArrayList<>(List.of("none", "error", "invalid"));
        Stream.of(EffectName.values())
                .map(effect -> effect.json().substring(0, 1).toLowerCase(Locale.ROOT)
                        + effect.json().substring(1))
                .forEach(words::add);
        return words;
    }

    /** Whether an effect is expected: the resource violates the policy. */
    public boolean isEffect() {
        return !equals(NONE) && !equals(ERROR) && !equals(INVALID);
    }

    @Override
    public String toString() {
        return word;
    }
}
