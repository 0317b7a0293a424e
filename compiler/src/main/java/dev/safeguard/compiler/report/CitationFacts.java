package dev.safeguard.compiler.report;

/**
 * What a reader should know of a citation.
 *
 * @param citation bare, such as {@code 164.312(e)(2)(ii)}
 * @param title the safeguard's title
 * @param requirement {@code required}, {@code addressable} or {@code standard}; empty for groups of other regulations
 */
public record CitationFacts(String citation, String title, String requirement) {

    /** For a group of which nothing is known. */
    static CitationFacts unknown(String citation) {
        return new CitationFacts(citation, "", "");
    }

    /** The name in front of people: {@code 45 CFR 164.312(e)(1)}; names of other regulations as they are. */
    public String label() {
        return requirement.isEmpty() ? citation : "45 CFR " + citation;
    }
}
