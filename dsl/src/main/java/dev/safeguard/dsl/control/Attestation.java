package dev.safeguard.dsl.control;

import java.time.Period;
import java.util.List;

/**
 * What somebody vouches for, and how often.
 *
 * @param statement what is attested, a full sentence
 * @param owner the role that attests, such as {@code Security official}
 * @param every how long an attestation is good for
 * @param evidence what is handed in with it; empty when the statement needs none
 */
public record Attestation(String statement, String owner, Period every, List<String> evidence) {
    public Attestation {
        evidence = List.copyOf(evidence);
    }

    Attestation evidencedBy(List<String> documents) {
        return new Attestation(statement, owner, every, documents);
    }
}
