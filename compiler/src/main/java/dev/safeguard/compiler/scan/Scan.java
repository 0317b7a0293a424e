package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.VerdictReport;
import dev.safeguard.compiler.source.SourcedResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Verdicts of rules on the resources of an inventory, as Azure's own compliance scan gives them. */
public final class Scan {
    private final List<ScanRule> rules;
    private final Instant now;

    /**
     * A scan with these rules; disabled ones give no verdicts.
     *
     * @param now what {@code utcNow()} is
     */
    public Scan(List<ScanRule> rules, Instant now) {
        this.rules = rules.stream()
                .filter(rule -> !rule.policy().effect().equals("Disabled"))
                .toList();
        this.now = now;
    }

    /**
     * Scans. The resources see one another: existence checks look among them, and they know their resource group and
     * subscription if those are in the inventory too.
     *
     * @param all whether passes and not-applicable rows are listed
     */
    public VerdictReport run(List<SourcedResource> inventory, boolean all) {
        List<Resource> resources =
                inventory.stream().map(sourced -> Resource.of(sourced.json())).toList();
        Containers containers = Containers.of(resources);
        Context context = Context.scan(now).related(RelatedResources.of(resources));
        Tally tally = new Tally(all);
        for (int i = 0; i < resources.size(); i++) {
            scan(resources.get(i), inventory.get(i), containers.around(resources.get(i), context), tally);
        }
        return tally.report();
    }

    private void scan(Resource resource, SourcedResource sourced, Context context, Tally tally) {
        tally.resource();
        boolean looked = false;
        for (ScanRule rule : rules) {
            Decision decision = rule.policy().decide(resource, context);
            Optional<VerdictKind> kind = decision.match(new KindOf());
            looked |= kind.filter(k -> k != VerdictKind.NOT_APPLICABLE).isPresent();
            kind.ifPresent(k -> tally.add(verdict(rule, resource, sourced, k, decision)));
        }
        if (!looked) {
            tally.notEvaluated(resource.type());
        }
    }

    private static Verdict verdict(
            ScanRule rule, Resource resource, SourcedResource sourced, VerdictKind kind, Decision decision) {
        return new Verdict(
                rule.control(),
                rule.key(),
                rule.citations(),
                resource.id().orElseGet(resource::fullName),
                resource.type(),
                kind,
                rule.policy().effect(),
                Optional.of(sourced.place().document()),
                sourced.place().line(),
                kind == VerdictKind.PASS || kind == VerdictKind.NOT_APPLICABLE ? List.of() : decision.reasons());
    }
}
