package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds and reads the policy of a case. */
final class CasePolicies {
    /** Bytes of the body of a request. Source: limits of Azure Policy. */
    private static final int MAX_BODY = 1_048_576;

    private final Function<String, Optional<PolicyDefinition>> controls;

    CasePolicies(Function<String, Optional<PolicyDefinition>> controls) {
        this.controls = controls;
    }

    /**
     * What was found: a definition, or why Azure would refuse the policy, or why the case itself is at fault.
     */
    record Found(Optional<PolicyDefinition> definition, List<String> refusals, Optional<String> problem) {
        static Found of(PolicyDefinition definition) {
            return new Found(Optional.of(definition), List.of(), Optional.empty());
        }

        static Found refused(List<String> refusals) {
            return new Found(Optional.empty(), refusals, Optional.empty());
        }

        static Found problem(String problem) {
            return new Found(Optional.empty(), List.of(), Optional.of(problem));
        }
    }

    Found find(PolicyCase test) {
        return test.policy().match(new CasePolicy.Cases<>() {
            @Override
            public Found control(CasePolicy.OfControl policy) {
                return controls.apply(policy.name())
                        .map(Found::of)
                        .orElseGet(() -> Found.problem(
                                "no control `" + policy.name() + "`; `safeguard explain` lists the controls"));
            }

            @Override
            public Found inline(CasePolicy.Inline policy) {
                return policy.duplicateKeys().isEmpty()
                        ? read(test, policy.json())
                        : Found.refused(policy.duplicateKeys().stream()
                                .map(place -> "a key occurs twice at " + place)
                                .toList());
            }

            @Override
            public Found file(CasePolicy.InFile policy) {
                return read(test, policy.path());
            }
        });
    }

    private static Found read(PolicyCase test, JsonNode json) {
        String text = json.toString();
        return text.getBytes(StandardCharsets.UTF_8).length > MAX_BODY
                ? Found.refused(List.of("the policy is larger than " + MAX_BODY + " bytes"))
                : definition(test, PolicyReader.read(new Source(test.place().document(), text)));
    }

    private static Found read(PolicyCase test, String path) {
        try {
            return definition(
                    test, PolicyReader.read(Path.of(test.place().document()).resolveSibling(path)));
        } catch (IOException | InvalidPathException e) {
            return Found.problem("cannot read policyFile `" + path + "`; the path is relative to the case file");
        }
    }

    private static Found definition(PolicyCase test, Reading reading) {
        Optional<PolicyDefinition> definition = reading.document()
                .flatMap(PolicyDocument::asDefinition)
                .map(read -> isBare(reading.json())
                        ? ImpliedParameters.declare(read, reading.json(), test.parameters())
                        : read);
        if (definition.isPresent()) {
            return Found.of(definition.get());
        }
        if (reading.isRefused()) {
            return Found.refused(reading.findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::problem)
                    .toList());
        }
        return Found.problem("the policy is neither a definition nor a bare rule; a case tests one definition");
    }

    private static boolean isBare(JsonNode policy) {
        return policy.propertyStream().anyMatch(member -> member.getKey().equalsIgnoreCase("if"));
    }
}
