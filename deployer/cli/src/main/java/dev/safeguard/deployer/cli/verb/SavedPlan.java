package dev.safeguard.deployer.cli.verb;

import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PlanFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a plan that was saved. */
final class SavedPlan {
    private SavedPlan() {}

    /**
     * The plan.
     *
     * @param managementGroup the group that the user named beside the plan; must be the plan's own
     */
    static Plan read(Path file, Optional<String> managementGroup) {
        Plan plan = read(file);
        managementGroup
                .filter(group -> !plan.scope().toLowerCase(Locale.ROOT).endsWith("/" + group.toLowerCase(Locale.ROOT)))
                .ifPresent(group -> {
                    throw Stop.refused(
                            "the plan is for `" + plan.scope() + "`, not for `" + group + "`",
                            "leave --management-group out, or plan for that group");
                });
        return plan;
    }

    private static Plan read(Path file) {
        try {
            PlanFile.Reading reading = PlanFile.read(file);
            if (reading instanceof PlanFile.Reading.Refused refused) {
                throw Stop.findings(refused.findings());
            }
            return ((PlanFile.Reading.Read) reading).plan();
        } catch (IOException e) {
            throw Stop.usage("cannot read plan `" + file + "`", "save one with `safeguard plan --out FILE`");
        }
    }
}
