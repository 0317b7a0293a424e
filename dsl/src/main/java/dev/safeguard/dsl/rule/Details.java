package dev.safeguard.dsl.rule;

import java.util.List;
import java.util.Optional;

/** What the effect needs to know. */
public sealed interface Details {

    /** Audit, deny and disabled need none. */
    record None() implements Details {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.none(this);
        }
    }

    /** auditIfNotExists and deployIfNotExists: the related resource that must exist, and how to create it. */
    record IfNotExists(
            Related related,
            Optional<Condition> existence,
            Optional<Deployment> deployment,
            List<Value> roles,
            Value.Obj others)
            implements Details {
        public IfNotExists {
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ifNotExists(this);
        }
    }

    /**
     * modify: operations in the order in which they run.
     *
     * @param conflictEffect {@code audit}, {@code deny} or {@code disabled}; Azure's default is deny
     * @param roles full ids of role definitions
     */
    record Modify(List<Operation> operations, Optional<Value> conflictEffect, List<Value> roles, Value.Obj others)
            implements Details {
        public Modify {
            operations = List.copyOf(operations);
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.modify(this);
        }
    }

    /** append: fields to add, in order. */
    record Append(List<Addition> additions) implements Details {
        public Append {
            additions = List.copyOf(additions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.append(this);
        }
    }

    /** denyAction: the actions (so far only {@code delete}) that are blocked. */
    record DenyAction(List<Value> actionNames, Optional<Value> cascadeBehaviors, Value.Obj others) implements Details {
        public DenyAction {
            actionNames = List.copyOf(actionNames);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.denyAction(this);
        }
    }

    /** manual: the state of a resource that nobody has attested. */
    record Manual(Value defaultState, Value.Obj others) implements Details {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.manual(this);
        }
    }

    /** Details of a resource provider's mode, or of an effect we only preserve. */
    record Other(Value value) implements Details {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.other(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R none(None details);

        R ifNotExists(IfNotExists details);

        R modify(Modify details);

        R append(Append details);

        R denyAction(DenyAction details);

        R manual(Manual details);

        R other(Other details);
    }

    <R> R match(Cases<R> cases);

    /**
     * Which resources may satisfy an existence check; every part may be an expression.
     *
     * @param type the related type
     * @param name exact name, compared ignoring case; {@code parent/?} lists all children of the parent
     * @param resourceGroupName another resource group to look in
     * @param existenceScope {@code ResourceGroup} (Azure's default) or {@code Subscription}
     * @param evaluationDelay {@code AfterProvisioning…} or an ISO-8601 duration of 0 to 360 minutes
     */
    record Related(
            Value type,
            Optional<Value> name,
            Optional<Value> kind,
            Optional<Value> resourceGroupName,
            Optional<Value> existenceScope,
            Optional<Value> evaluationDelay) {

        public static Related ofType(String type) {
            return new Related(
                    Value.of(type),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Related named(Value name) {
            return new Related(type, Optional.of(name), kind, resourceGroupName, existenceScope, evaluationDelay);
        }

        /** Looks, and deploys, in another resource group than the resource's own. */
        public Related inResourceGroup(Value name) {
            return new Related(type, this.name, kind, Optional.of(name), existenceScope, evaluationDelay);
        }

        public Related scope(String existenceScope) {
            return new Related(
                    type, name, kind, resourceGroupName, Optional.of(Value.of(existenceScope)), evaluationDelay);
        }
    }

    /**
     * The deployment that deployIfNotExists starts.
     *
     * @param scope {@code deploymentScope}: {@code ResourceGroup} (Azure's default) or {@code Subscription}
     * @param body the {@code deployment} object as written: {@code location?, properties {mode, template, parameters}}.
     *     Only the parameter values are evaluated by the policy engine; the template belongs to ARM.
     */
    record Deployment(Optional<Value> scope, Value.Obj body) {}

    /** One operation of modify; {@code value} is absent for {@code remove}. */
    record Operation(Value operation, Value field, Optional<Value> value, Optional<Value> condition) {
        public static Operation addOrReplace(String field, Value value) {
            return new Operation(Value.of("addOrReplace"), Value.read(field), Optional.of(value), Optional.empty());
        }

        /** Runs only when the expression is true. */
        public Operation when(Value expression) {
            return new Operation(operation, field, value, Optional.of(expression));
        }
    }

    /** One field of append. */
    record Addition(Value field, Value value) {}
}
