package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.ApplyResult.Status;
import dev.safeguard.deployer.deploy.Plan;
import java.util.Locale;

/** What an apply did. */
record ApplyReport(Plan plan, ApplyResult.Ran ran) {

    /** One line. */
    String text(Ink ink) {
        if (plan.isEmpty()) {
            return "";
        }
        String line = "applied " + ran.count(Status.DONE) + ", done before " + ran.count(Status.DONE_BEFORE)
                + ", failed " + ran.count(Status.FAILED) + ", not done " + ran.count(Status.NOT_DONE);
        return (ran.complete() ? ink.green(line) : ink.red(line)) + "\n";
    }

    /** {@code {"scope", "complete", "changes": [{action, kind, id, status}]}}. */
    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scope", plan.scope()).put("complete", ran.complete());
        ArrayNode changes = json.putArray("changes");
        for (ApplyResult.Step step : ran.steps()) {
            changes.addObject()
                    .put("action", step.change().action().json())
                    .put("kind", step.change().kind().json())
                    .put("id", step.change().id())
                    .put("status", camel(step.status()));
        }
        return JsonText.of(json);
    }

    private static String camel(Status status) {
        String lower = status.name().toLowerCase(Locale.ROOT);
        int gap = lower.indexOf('_');
        return gap < 0
                ? lower
                : lower.substring(0, gap)
                        + lower.substring(gap + 1, gap + 2).toUpperCase(Locale.ROOT)
                        + lower.substring(gap + 2);
    }
}
