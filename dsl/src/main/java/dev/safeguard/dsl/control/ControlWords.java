package dev.safeguard.dsl.control;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a control, one stage after the other. Each stage is immutable and offers only what may follow. */
public final class ControlWords {
    private ControlWords() {}

    static Named named(String id, String key) {
        return new Named(id, key, headline(key));
    }

    /** {@code storage.https-only} becomes {@code Storage: https only}. */
    private static String headline(String key) {
        String words = key.replace(".", ": ").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Has a name; needs its citations. */
    public record Named(String id, String key, String title) {

        /** A headline better than the one made from the key. */
        public Named titled(String title) {
            return new Named(id, key, title);
        }

        public Cited implementing(Safeguard closest, Safeguard... others) {
            List<Safeguard> all = new ArrayList<>(List.of(closest));
            all.addAll(List.of(others));
            return new Cited(this, List.copyOf(all));
        }
    }

    /** Has its citations; needs a resource type, or who vouches for it. */
    public record Cited(Named named, List<Safeguard> safeguards) {

        public Scoped on(ResourceType type) {
            return new Scoped(this, List.of(), type, Optional.empty());
        }

        /** No machine can check it; somebody vouches for this sentence. */
        public AttestedWords.Attested<ManualControl> attesting(String statement) {
            return new AttestedWords.Attested<>(
                    statement, (attestation, reason) -> AttestedWords.manual(this, attestation, reason));
        }

        /** The facts come from these calls of Microsoft Graph or of Azure Resource Manager. */
        public AttestedWords.Read readFrom(ApiCall first, ApiCall... others) {
            List<ApiCall> all = new ArrayList<>(List.of(first));
            all.addAll(List.of(others));
            return new AttestedWords.Read(this, List.copyOf(all));
        }

        /** Something else than a policy rule yields the facts: a query, a command, another service. */
        public AttestedWords.Answered answeredBy(String source) {
            return new AttestedWords.Answered(this, source);
        }
    }

    /** Has a resource type; needs what must hold on it. */
    public record Scoped(Cited cited, List<Clause> earlier, ResourceType type, Optional<Condition> when) {

        /** Restricts the clause to resources of which this is true. */
        public Scoped when(Condition condition) {
            return new Scoped(cited, earlier, type, Optional.of(condition));
        }

        /** The condition must be true of every resource of the type. */
        public Stated mustHave(Condition condition) {
            List<Clause> clauses = new ArrayList<>(earlier);
            clauses.add(new Clause(type, when, new Requirement.Holds(condition)));
            return new Stated(cited, List.copyOf(clauses));
        }

        /** No resource of the type complies: it is not to be used at all. */
        public Stated mustNotExist() {
            return mustHave(new Condition.AnyOf(List.of()));
        }

        /** Every resource of the type needs a related one; finish with {@link RelatedWords#satisfying} or {@code existing}. */
        public RelatedWords mustHave(Details.Related related) {
            return new RelatedWords(this, related);
        }

        /** Every cluster admits only objects that satisfy the template. */
        public Guarded mustAdmitOnly(ConstraintTemplate template) {
            return new Guarded(cited, List.of(new Clause(type, when, new Requirement.Admits(template))));
        }

        /** No resource of the type may be deleted. */
        public Kept mustBeKept() {
            return new Kept(cited, List.of(new Clause(type, when, new Requirement.Kept())));
        }
    }

    /** Names a related resource; needs what must hold on it. */
    public record RelatedWords(Scoped scoped, Details.Related related) {

        public Related satisfying(Condition condition) {
            return exists(Optional.of(condition));
        }

        /** Whatever the related resource says, it is enough that there is one. */
        public Related existing() {
            return exists(Optional.empty());
        }

        private Related exists(Optional<Condition> condition) {
            Requirement exists = new Requirement.Exists(related, condition);
            return new Related(scoped.cited(), List.of(new Clause(scoped.type(), scoped.when(), exists)));
        }
    }

    /** Says what must hold; needs what happens otherwise. */
    public record Stated(Cited cited, List<Clause> clauses) {

        /** The same control on one more resource type. */
        public Scoped alsoOn(ResourceType type) {
            return new Scoped(cited, clauses, type, Optional.empty());
        }

        public Enforced otherwise(RequestEffect effect) {
            return new Enforced(cited, clauses, effect.effect(), Optional.empty());
        }
    }

    /** Says which related resource must exist; needs what happens otherwise. */
    public record Related(Cited cited, List<Clause> clauses) {

        /** The same, under the same restriction, on one more resource type. */
        public Related alsoOn(ResourceType type) {
            return new Related(cited, widened(clauses, type));
        }

        public Watched otherwiseAudit() {
            return new Watched(cited, clauses, EffectName.AUDIT_IF_NOT_EXISTS, Optional.empty());
        }

        public Watched otherwiseDeploy(Details.Deployment deployment, RoleDefinition... roles) {
            Remediation deploy = new Remediation.Deploy(deployment, List.of(roles));
            return new Watched(cited, clauses, EffectName.DEPLOY_IF_NOT_EXISTS, Optional.of(deploy));
        }
    }

    /** Says what happens to a request that breaks the condition; needs the reason. */
    public record Enforced(Cited cited, List<Clause> clauses, EffectName effect, Optional<Remediation> remediation) {

        /** An assignment may choose Modify instead, and mend what exists. */
        public Enforced orModify(RoleDefinition role, Details.Operation... operations) {
            Remediation modify = new Remediation.Modify(List.of(operations), List.of(role));
            return new Enforced(cited, clauses, effect, Optional.of(modify));
        }

        public PolicyControl because(String reason) {
            List<EffectName> family = List.of(EffectName.AUDIT, EffectName.DENY, EffectName.MODIFY);
            return finish(cited, clauses, effect, family, remediation, reason);
        }
    }

    /** Says what happens when the related resource is missing; needs the reason. */
    public record Watched(Cited cited, List<Clause> clauses, EffectName effect, Optional<Remediation> remediation) {

        /** An assignment may choose DeployIfNotExists instead of the audit. */
        public Watched orDeploy(Details.Deployment deployment, RoleDefinition... roles) {
            Remediation deploy = new Remediation.Deploy(deployment, List.of(roles));
            return new Watched(cited, clauses, effect, Optional.of(deploy));
        }

        public PolicyControl because(String reason) {
            List<EffectName> family = List.of(EffectName.AUDIT_IF_NOT_EXISTS, EffectName.DEPLOY_IF_NOT_EXISTS);
            return finish(cited, clauses, effect, family, remediation, reason);
        }
    }

    /** Says what a cluster admits; needs what happens otherwise. */
    public record Guarded(Cited cited, List<Clause> clauses) {

        public Refused otherwise(RequestEffect effect) {
            return new Refused(cited, clauses, effect.effect());
        }
    }

    /** Says what happens to an object that a cluster does not admit; needs the reason. */
    public record Refused(Cited cited, List<Clause> clauses, EffectName effect) {

        public PolicyControl because(String reason) {
            List<EffectName> family = List.of(EffectName.AUDIT, EffectName.DENY);
            return finish(cited, clauses, effect, family, Optional.empty(), reason);
        }
    }

    /** Says what must not be deleted; needs the reason. */
    public record Kept(Cited cited, List<Clause> clauses) {

        /** The same, under the same restriction, on one more resource type. */
        public Kept alsoOn(ResourceType type) {
            return new Kept(cited, widened(clauses, type));
        }

        public PolicyControl because(String reason) {
            List<EffectName> family = List.of(EffectName.DENY_ACTION);
            return finish(cited, clauses, EffectName.DENY_ACTION, family, Optional.empty(), reason);
        }
    }

    private static List<Clause> widened(List<Clause> clauses, ResourceType type) {
        Clause first = clauses.get(0);
        List<Clause> more = new ArrayList<>(clauses);
        more.add(new Clause(type, first.when(), first.requirement()));
        return List.copyOf(more);
    }

    private static PolicyControl finish(
            Cited cited,
            List<Clause> clauses,
            EffectName effect,
            List<EffectName> family,
            Optional<Remediation> remediation,
            String reason) {
        Named name = cited.named();
        return new PolicyControl(
                name.id(),
                name.key(),
                name.title(),
                cited.safeguards(),
                clauses,
                effect,
                allowed(family, remediation),
                remediation,
                reason,
                List.of(),
                Optional.empty(),
                "1.0.0");
    }

    /** Those of the family that need no remediation, with the one that does where there is one, and Disabled. */
    private static List<EffectName> allowed(List<EffectName> family, Optional<Remediation> remediation) {
        List<EffectName> allowed = new ArrayList<>(family);
        allowed.removeIf(e -> e.needsIdentity() && remediation.isEmpty());
        allowed.add(EffectName.DISABLED);
        return List.copyOf(allowed);
    }
}
