package dev.safeguard.compiler.source;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, as far as a scan cares. */
public enum FileKind {
    /** Rows or bodies of resources as JSON. */
    INVENTORY("an inventory"),
    /** Rows of resources as a table. */
    INVENTORY_CSV("an inventory"),
    /** An ARM template, written or built. */
    ARM("an ARM template"),
    /** Values for the parameters of a template. */
    PARAMETERS("a parameter file"),
    /** A Terraform plan or state in whatever form. */
    TERRAFORM("a Terraform plan or state"),
    /** Bicep source. */
    BICEP("a Bicep file"),
    /** JSON that describes no resources. */
    OTHER("other JSON");

    private final String phrase;

    FileKind(String phrase) {
        this.phrase = phrase;
    }

    /** In a sentence: {@code an ARM template}. */
    public String phrase() {
        return phrase;
    }

    /** The kinds that can be asked for. */
    public static Stream<FileKind> askable() {
        return Stream.of(INVENTORY, ARM, TERRAFORM, BICEP);
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<FileKind> named(String word) {
        return askable().filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether a file of this kind can be read as the one that was asked for. */
    public boolean fits(FileKind asked) {
        return this == asked || (this == INVENTORY_CSV && asked == INVENTORY);
    }
}
