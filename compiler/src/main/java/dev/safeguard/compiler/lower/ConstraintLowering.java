package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;

import dev.safeguard.dsl.control.ConstraintTemplate;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;

/** The details of a rule that the policy add-on of Kubernetes clusters evaluates. */
final class ConstraintLowering {
    static final String MODE = "Microsoft.Kubernetes.Data";

    private ConstraintLowering() {}

    /** Objects are judged as users wrote them, before mutations; and a violation is no mere warning. */
    static Details details(ConstraintTemplate template) {
        return new Details.Other(NO_MEMBERS
                .with("source", Value.of("Original"))
                .with("warn", Value.of(false))
                .with("templateInfo", templateInfo(template))
                .with("apiGroups", Value.strings(template.apiGroups()))
                .with("kinds", Value.strings(template.kinds()))
                .with("excludedNamespaces", template.excludedNamespaces().asValue()));
    }

    private static Value templateInfo(ConstraintTemplate template) {
        return NO_MEMBERS.with("sourceType", Value.of("PublicURL")).with("url", Value.of(template.url()));
    }
}
