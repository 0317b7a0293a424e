package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out a plan: exactly its changes, in its order, those that do not depend on each other side by side. Every
 * write can be repeated, so applying the same plan again after an interruption at any point finishes it.
 */
public final class Applier {
    private static final String PLAN_AGAIN = "plan again against this endpoint";

    private final Plan plan;
    private final PolicyPlane plane;
    private final ApplyOptions options;

    private Applier(Plan plan, PolicyPlane plane, ApplyOptions options) {
        this.plan = plan;
        this.plane = plane;
        this.options = options;
    }

    /**
     * Carries out the plan, or refuses it before the first write.
     *
     * @throws AzureFailure when the state cannot be read; a failing write is part of the result instead
     */
    public static ApplyResult apply(Plan plan, PolicyPlane plane, ApplyOptions options, ApplyListener listener) {
        return new Applier(plan, plane, options).apply(listener);
    }

    private ApplyResult apply(ApplyListener listener) {
        List<Finding> findings = new ArrayList<>(foreign());
        if (plan.deletes() && !options.allowDelete()) {
            findings.add(deletes());
        }
        if (!findings.isEmpty()) {
            return new ApplyResult.Refused(findings);
        }
        Standing standing = Standing.of(plan, ActualState.read(plane, plan.scope()));
        return standing.findings().isEmpty()
                ? new ApplyResult.Ran(new Execution(plan, plane, options, listener).run(standing))
                : new ApplyResult.Refused(standing.findings());
    }

    private List<Finding> foreign() {
        List<Finding> findings = new ArrayList<>();
        differs(findings, "toolVersion", plan.toolVersion(), options.toolVersion());
        differs(findings, "endpoint", plan.endpoint(), plane.endpoint());
        plane.managementGroup(ArmIds.name(plan.scope()))
                .ifPresentOrElse(
                        group -> differs(findings, "tenant", plan.tenant(), group.tenant()),
                        () -> findings.add(finding(
                                DeployCodes.NO_GROUP, "/scope", "`" + plan.scope() + "` does not exist", PLAN_AGAIN)));
        return findings;
    }

    private void differs(List<Finding> findings, String name, String planned, String actual) {
        if (!planned.equalsIgnoreCase(actual)) {
            String problem = "the plan was made for " + name + " `" + planned + "`, this is `" + actual + "`";
            findings.add(finding(DeployCodes.PLAN_OTHER, "/" + name, problem, PLAN_AGAIN));
        }
    }

    private Finding deletes() {
        long count = plan.changes().stream()
                .filter(change -> change.action().deletes())
                .count();
        return finding(
                DeployCodes.DELETES,
                "/changes",
                "the plan deletes " + count + (count == 1 ? " object" : " objects"),
                "look at the plan and allow it with --allow-delete");
    }

    private static Finding finding(Code code, String pointer, String problem, String remedy) {
        return new Finding(code, Place.of("plan", pointer), problem, remedy);
    }
}
