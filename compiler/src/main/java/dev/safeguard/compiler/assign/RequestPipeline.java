package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What policies do to a request, in Azure's order: append and modify, deny, audit, then what looks for related resources.
 * append and modify all see the request as it was sent. A rule that fails denies, and so does a deny, append or modify that
 * cannot be decided; those that look for related resources come too late to deny. Source: policy language §9.
 */
public final class RequestPipeline {
    private static final Set<EffectName> CHANGING = EnumSet.of(EffectName.APPEND, EffectName.MODIFY);
    private static final Set<EffectName> DENYING = EnumSet.of(EffectName.DENY);
    private static final Set<EffectName> AUDITING = EnumSet.of(EffectName.AUDIT);
    private static final Set<EffectName> AFTERWARDS =
            EnumSet.of(EffectName.AUDIT_IF_NOT_EXISTS, EffectName.DEPLOY_IF_NOT_EXISTS);
    private static final Set<EffectName> OF_DELETION = EnumSet.of(EffectName.DENY_ACTION);
    private static final Set<EffectName> BLOCKING =
            EnumSet.of(EffectName.DENY, EffectName.APPEND, EffectName.MODIFY, EffectName.DENY_ACTION);

    private final InForce inForce;

    private RequestPipeline(InForce inForce) {
        this.inForce = inForce;
    }

    /** A pipeline for the policies in force at one moment. */
    public static RequestPipeline over(InForce inForce) {
        return new RequestPipeline(inForce);
    }

    /**
     * A create or update.
     *
     * @param body the resource that the request leads to; id, name and type follow from {@code id}
     */
    public Admission write(ArmId id, ObjectNode body, Context context) {
        return new Pass(id, body, context, false).write();
    }

    /** A PATCH of tags and nothing else: only policies whose conditions read tags are asked. */
    public Admission writeTags(ArmId id, ObjectNode body, Context context) {
        return new Pass(id, body, context, true).write();
    }

    /**
     * A deletion, which only denyAction can stop.
     *
     * @param stored the resource that is to go
     */
    public Admission delete(ArmId id, ObjectNode stored, Context context) {
        return new Pass(id, stored, context, false).delete();
    }

    /** One request on its way. */
    private final class Pass {
        private final ArmId id;
        private final Context context;
        private final Resource sent;
        private final List<Covering> enforced;
        private final List<Denial> denials = new ArrayList<>();
        private final List<PolicyEvent> events = new ArrayList<>();

        Pass(ArmId id, ObjectNode body, Context given, boolean tagsOnly) {
            this.id = id;
            this.context = given.view(Context.View.REQUEST);
            this.sent = identified(id, body);
            this.enforced = inForce.covering(id, sent, context).stream()
                    .filter(covering -> covering.enforced() && !covering.exempt())
                    .filter(covering -> !tagsOnly || covering.planned().readsTags())
                    .toList();
        }

        Admission write() {
            List<AssignmentPlanning.Refused> broken = inForce.broken(id, sent, context);
            ObjectNode changed = change();
            Resource result = Resource.of(changed);
            judge(DENYING, result);
            if (denials.isEmpty()) {
                judge(AUDITING, result);
            }
            if (denials.isEmpty() && broken.isEmpty()) {
                judge(AFTERWARDS, result);
                return new Admission(denials, broken, changed, events);
            }
            return new Admission(denials, broken, changed, List.of());
        }

        Admission delete() {
            judge(OF_DELETION, sent);
            return new Admission(denials, List.of(), sent.json(), List.of());
        }

        private ObjectNode change() {
            Contest contest = Contest.of(contenders());
            contest.denied().forEach((contender, property) -> denials.add(conflict(contender, property)));
            ObjectNode current = sent.json();
            for (Contest.Contender contender : contest.contenders()) {
                Context own = context.policy(contender.covering().policy().functionResult());
                current =
                        contender.covering().planned().apply(contest.operations(contender), Resource.of(current), own);
            }
            return current;
        }

        private List<Contest.Contender> contenders() {
            List<Contest.Contender> contenders = new ArrayList<>();
            for (Covering covering : enforced) {
                if (covering.has(CHANGING)) {
                    Decision decision = covering.decide(sent, context);
                    if (denies(covering, decision)) {
                        denials.add(Denial.of(covering, decision));
                    } else if (decision instanceof Decision.NonCompliant matched) {
                        contenders.add(new Contest.Contender(covering, matched));
                    }
                }
            }
            return contenders;
        }

        private void judge(Set<EffectName> effects, Resource resource) {
            for (Covering covering : enforced) {
                if (covering.has(effects)) {
                    Decision decision = covering.decide(resource, context);
                    if (denies(covering, decision)) {
                        denials.add(Denial.of(covering, decision));
                    } else if (decision instanceof Decision.NonCompliant matched) {
                        events.add(PolicyEvent.of(covering, matched));
                    }
                }
            }
        }
    }

    private static boolean denies(Covering covering, Decision decision) {
        if (decision instanceof Decision.NonCompliant matched) {
            return matched.effect() == EffectName.DENY || matched.effect() == EffectName.DENY_ACTION;
        }
        boolean undecided = decision instanceof Decision.Unknown && covering.has(BLOCKING);
        return undecided || (decision instanceof Decision.Failed && !covering.has(AFTERWARDS));
    }

    private static Denial conflict(Contest.Contender contender, String property) {
        Reason why = Reason.of("Another policy would give `" + property + "` another value.");
        Decision.NonCompliant decision = contender.decision();
        return Denial.of(
                contender.covering(), new Decision.NonCompliant(EffectName.DENY, decision.details(), List.of(why)));
    }

    /** A copy of the body that says what it is. */
    private static Resource identified(ArmId id, ObjectNode body) {
        ObjectNode json = body.deepCopy();
        json.put("id", id.toString()).put("name", id.name()).put("type", id.type());
        return Resource.of(json);
    }
}
