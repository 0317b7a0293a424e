package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.control.Remediation;
import dev.safeguard.dsl.control.Requirement;
import dev.safeguard.dsl.control.RoleDefinition;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code if} and {@code then} of a control: type guard, PHI scope, and the opposite of what must hold. */
final class RuleLowering {
    static final String EFFECT = "effect";

    /** Deleting the whole resource group is no way round it; Azure knows that only in mode Indexed. */
    private static final Details NO_DELETION = new Details.DenyAction(
            List.of(Value.of("delete")),
            Optional.of(Value.NO_MEMBERS.with("resourceGroup", Value.of("deny"))),
            Value.NO_MEMBERS);

    private RuleLowering() {}

    static PolicyRule rule(PolicyControl control) {
        return new PolicyRule(condition(control.clauses()), new Then(Value.parameter(EFFECT), details(control)));
    }

    private static Condition condition(List<Clause> clauses) {
        List<Condition> broken = clauses.stream().map(RuleLowering::broken).toList();
        return Flattening.of(broken.size() == 1 ? broken.get(0) : new Condition.AnyOf(broken));
    }

    /** The type comes first: on other types nothing after it is evaluated, so nothing after it can fail. */
    private static Condition broken(Clause clause) {
        List<Condition> all = new ArrayList<>();
        guard(clause.type()).ifPresent(all::add);
        all.add(PhiScope.of(clause.type()));
        clause.when().ifPresent(all::add);
        violation(clause.requirement()).ifPresent(all::add);
        return new Condition.AllOf(all);
    }

    private static Optional<Condition> guard(ResourceType type) {
        return Optional.of(where(Operand.field("type"), Operator.EQUALS, Value.of(type.name())))
                .filter(condition -> type.isOneType());
    }

    private static Optional<Condition> violation(Requirement requirement) {
        return requirement.match(new Requirement.Cases<>() {
            @Override
            public Optional<Condition> holds(Requirement.Holds r) {
                return Optional.of(Negation.of(r.condition()));
            }

            @Override
            public Optional<Condition> exists(Requirement.Exists r) {
                return Optional.empty();
            }

            @Override
            public Optional<Condition> kept(Requirement.Kept r) {
                return Optional.empty();
            }

            @Override
            public Optional<Condition> admits(Requirement.Admits r) {
                return Optional.empty();
            }
        });
    }

    private static Details details(PolicyControl control) {
        return control.clauses().get(0).requirement().match(new Requirement.Cases<>() {
            @Override
            public Details holds(Requirement.Holds r) {
                return control.remediation().map(RuleLowering::modify).orElseGet(Details.None::new);
            }

            @Override
            public Details exists(Requirement.Exists r) {
                return ifNotExists(r, control.remediation());
            }

            @Override
            public Details kept(Requirement.Kept r) {
                return NO_DELETION;
            }

            @Override
            public Details admits(Requirement.Admits r) {
                return ConstraintLowering.details(r.template());
            }
        });
    }

    private static Details modify(Remediation remediation) {
        return remediation.match(new Remediation.Cases<>() {
            @Override
            public Details modify(Remediation.Modify m) {
                return new Details.Modify(
                        m.operations(), Optional.of(Value.of("audit")), ids(m.roles()), Value.NO_MEMBERS);
            }

            @Override
            public Details deploy(Remediation.Deploy d) {
                throw new IllegalArgumentException("a condition on the resource itself cannot be deployed");
            }
        });
    }

    private static Details ifNotExists(Requirement.Exists exists, Optional<Remediation> remediation) {
        Optional<Details.Deployment> deployment = remediation
                .filter(Remediation.Deploy.class::isInstance)
                .map(r -> ((Remediation.Deploy) r).deployment());
        List<Value> roles = remediation.map(r -> ids(r.roles())).orElse(List.of());
        return new Details.IfNotExists(
                exists.related(), exists.condition().map(Flattening::of), deployment, roles, Value.NO_MEMBERS);
    }

    private static List<Value> ids(List<RoleDefinition> roles) {
        return roles.stream().map(role -> Value.of(role.id())).toList();
    }
}
