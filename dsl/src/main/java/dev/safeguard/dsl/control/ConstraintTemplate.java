package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/**
 * What the policy add-on of a Kubernetes cluster checks of objects before they are admitted.
 *
 * @param url of a Gatekeeper constraint template that every cluster can fetch
 * @param apiGroups of the objects that it checks; the core group is the empty text
 * @param kinds of the objects that it checks
 * @param excludedNamespaces array parameter of the control: namespaces that are left alone
 */
public record ConstraintTemplate(String url, List<String> apiGroups, List<String> kinds, Parameter excludedNamespaces) {
    public ConstraintTemplate {
        apiGroups = List.copyOf(apiGroups);
        kinds = List.copyOf(kinds);
    }
}
