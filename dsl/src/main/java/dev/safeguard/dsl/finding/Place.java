package dev.safeguard.dsl.finding;

/**
 * Where in an input: a document, a pointer inside it and, where known, the line.
 *
 * @param document file name as the user gave it, or a short name such as {@code hipaa-stg-01}
 * @param pointer RFC 6901, empty for the whole document ({@code ~} is {@code ~0}, {@code /} is {@code ~1})
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 */
public record Place(String document, String pointer, int line, int column) {

    public static Place of(String document) {
        return new Place(document, "", 0, 0);
    }

    public static Place of(String document, String pointer) {
        return new Place(document, pointer, 0, 0);
    }

    /** {@code file:line:column}, as far as known, with the pointer where there is no line. */
    @Override
    public String toString() {
        if (line > 0) {
            return Line.of(document) + ":" + line + ":" + column;
        }
        return Line.of(pointer.isEmpty() ? document : document + "#" + pointer);
    }
}
