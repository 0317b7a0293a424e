package dev.safeguard.compiler.report;

import java.util.List;

/**
 * What a reader should know of a control.
 *
 * @param why one sentence
 * @param effect effect in force
 * @param remedy how a failure is mended, as an instruction
 */
public record ControlFacts(
        String id, String key, String title, String why, List<String> citations, String effect, String remedy) {
    public ControlFacts {
        citations = List.copyOf(citations);
    }

    /** For a control of which only the id is known. */
    static ControlFacts unknown(String id) {
        return new ControlFacts(id, id, "", "", List.of(), "", "");
    }
}
