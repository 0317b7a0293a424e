package dev.safeguard.compiler.dossier;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with the dossiers of a pack. */
public final class DossierCodes {
    public static final Code SYNTAX = Code.error("SG0541", "a file of dossiers is not one YAML document");
    public static final Code UNKNOWN_KEY = Code.error("SG0542", "a dossier has a key that dossiers do not know");
    public static final Code MISSING = Code.error("SG0543", "a dossier lacks something it needs");
    public static final Code WRONG_TYPE = Code.error("SG0544", "a value of a dossier has the wrong type");
    public static final Code DUPLICATE_KEY = Code.error("SG0545", "a key of a dossier occurs twice");
    public static final Code NO_RING = Code.error("SG0546", "the ring of a dossier is not 0, 1, 2 or 3");
    public static final Code UNRESOLVED_WORD =
            Code.error("SG0547", "a text of a family has a word in braces that the cell does not give");
    public static final Code UNUSED_WORD = Code.error("SG0548", "a cell gives a word that no text of its family has");
    public static final Code UNKNOWN_CONTROL =
            Code.error("SG0549", "a dossier is about a control that the pack does not have");
    public static final Code REPEATED = Code.error("SG0550", "a control has two dossiers");

    private DossierCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                SYNTAX,
                UNKNOWN_KEY,
                MISSING,
                WRONG_TYPE,
                DUPLICATE_KEY,
                NO_RING,
                UNRESOLVED_WORD,
                UNUSED_WORD,
                UNKNOWN_CONTROL,
                REPEATED);
    }
}
