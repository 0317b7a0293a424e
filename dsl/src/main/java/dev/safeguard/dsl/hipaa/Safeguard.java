package dev.safeguard.dsl.hipaa;

/**
 * One rule, standard or implementation specification of 45 CFR Part 164.
 *
 * @param citation without title and part, as {@code 164.312(e)(2)(ii)}; also the name of the group in an initiative
 * @param title as the regulation has it
 * @param paraphrase what it demands, in our words, one sentence
 */
public record Safeguard(
        String citation, String title, Designation designation, Kind kind, Family family, String paraphrase) {

    /** {@code 164.312(e)(2)(ii) Encryption}. */
    @Override
    public String toString() {
        return citation + " " + title;
    }
}
