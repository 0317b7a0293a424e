package dev.safeguard.compiler.report;

/**
 * What a reader should know of a citation.
 *
 * @param citation bare, such as {@code 164.312(e)(2)(ii)}
 * @param title the safeguard's title
 * @param requirement {@code required} or {@code addressable}; empty where the regulation says neither
 */
public record CitationFacts(String citation, String title, String requirement) {

    /** For a group of which nothing is known. */
    static CitationFacts unknown(String citation) {
        return new CitationFacts(citation, "", "");
    }

    /** The name in front of people: {@code 45 CFR 164.312(e)(1)}; groups of other regulations by their own names. */
    public String label() {
        return citation.matches("\\d{3}\\.\\d{3}.*") ? "45 CFR " + citation : citation;
    }
}
