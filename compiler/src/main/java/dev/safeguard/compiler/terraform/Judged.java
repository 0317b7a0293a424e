package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import dev.safeguard.compiler.terraform.Planned.Action;

/**
 * Which resources get verdicts: all, or those that a plan changes. A resource changes with what is written to it by another
 * one and with what below it comes, changes or goes.
 *
 * @param changedOnly whether what stays as it is gets none
 */
record Judged(boolean changedOnly) {
    static Judged of(PlanDocument document, TerraformOptions options) {
        return new Judged(options.changedOnly() && document.kind() == PlanDocument.Kind.PLAN);
    }

    /** The role of what a resource of the plan becomes. */
    Role role(Planned planned) {
        return changedOnly && planned.action() == Action.KEEP ? Role.RELATED : Role.JUDGED;
    }

    /** Another resource of the plan is a part of this one. */
    void join(Emitted whole, Planned part) {
        if (whole.role() == Role.RELATED && whole.planned().action() == Action.KEEP && part.action() != Action.KEEP) {
            whole.join(Role.JUDGED);
        }
    }

    /** What goes changes what it lay below, once all resources are known. */
    void applyRemovals(PlanDocument document, Assembly assembly) {
        if (changedOnly) {
            document.entries().stream()
                    .map(Entry::json)
                    .filter(json -> json.at("/change/actions/0").asText().equals("delete"))
                    .forEach(json -> removed(json, assembly));
        }
    }

    /** Ids of what azurerm keeps at another resource begin with the other's id: {@code <target id>|<name>}. */
    private static void removed(ObjectNode json, Assembly assembly) {
        String id = json.at("/change/before/id").asText().replace('|', '/');
        for (int end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
            assembly.byId(id.substring(0, end))
                    .filter(above -> !above.planned().type().equals("azurerm_resource_group"))
                    .ifPresent(above -> above.join(Role.JUDGED));
        }
    }

    /** How many resources of the plan get no verdict for staying as they are. */
    long unchanged(Assembly assembly) {
        return assembly.all().stream()
                .filter(emitted -> emitted.role() == Role.RELATED)
                .map(Emitted::planned)
                .filter(planned -> changedOnly && planned.action() == Action.KEEP)
                .distinct()
                .count();
    }
}
