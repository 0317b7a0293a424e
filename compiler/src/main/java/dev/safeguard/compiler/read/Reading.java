package dev.safeguard.compiler.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading a document gave.
 *
 * @param document the policy; present exactly when no finding is an error and the document is one of Azure Policy's
 * @param draft as {@code document}, but also made of what could be understood when there are errors: good for looking
 *     for more problems, not for deciding anything
 * @param json the document as parsed, keys as written; missing when it is no JSON
 * @param places the line of every node
 * @param findings in document order as far as they have a line
 */
public record Reading(
        Optional<PolicyDocument> document,
        Optional<PolicyDocument> draft,
        JsonNode json,
        Places places,
        List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }

    /** Whether a finding is an error, so that the document must not be used. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::isError);
    }

    static Reading refused(Places places, List<Finding> findings) {
        return new Reading(Optional.empty(), Optional.empty(), MissingNode.getInstance(), places, findings);
    }

    static Reading of(Optional<PolicyDocument> draft, JsonNode json, Places places, List<Finding> findings) {
        boolean errors = findings.stream().anyMatch(Finding::isError);
        return new Reading(errors ? Optional.empty() : draft, draft, json, places, findings);
    }
}
