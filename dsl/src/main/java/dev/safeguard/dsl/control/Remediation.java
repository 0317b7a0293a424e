package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Details;
import java.util.List;

/** How Azure can mend a violation, and the least privileges that it needs for it. */
public sealed interface Remediation {

    List<RoleDefinition> roles();

    /** Changes the request, or existing resources through a remediation task. */
    record Modify(List<Details.Operation> operations, List<RoleDefinition> roles) implements Remediation {
        public Modify {
            operations = List.copyOf(operations);
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.modify(this);
        }
    }

    /** Deploys what is missing. */
    record Deploy(Details.Deployment deployment, List<RoleDefinition> roles) implements Remediation {
        public Deploy {
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deploy(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R modify(Modify remediation);

        R deploy(Deploy remediation);
    }

    <R> R match(Cases<R> cases);
}
