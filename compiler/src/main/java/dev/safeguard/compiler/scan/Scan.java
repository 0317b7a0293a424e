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

/** Verdicts of rules on resources, as Azure's own compliance scan gives them. */
public final class Scan {
    private final List<ScanRule> rules;
    private final Instant now;
    private final TypeCoverage coverage;

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
        this.coverage = new TypeCoverage(this.rules);
    }

    /**
     * Scans an inventory. The resources see one another: existence checks look among them, and they know their resource
     * group and subscription if those are in the inventory too.
     *
     * @param all whether passes and not-applicable rows are listed
     */
    public VerdictReport run(List<SourcedResource> inventory, boolean all) {
        Tally tally = new Tally(all);
        run(inventory, Missing.FAILS, tally);
        return tally.report();
    }

    /**
     * Scans resources that see one another and nothing else: an inventory, one template, one plan.
     *
     * @param missing what it means when an existence check finds nothing among them
     * @param tally takes the verdicts
     */
    public void run(List<SourcedResource> world, Missing missing, Tally tally) {
        List<Resource> resources =
                world.stream().map(sourced -> Resource.of(sourced.json())).toList();
        Containers containers = Containers.of(resources);
        RelatedResources related = RelatedResources.of(resources);
        Context context = Context.scan(now).related(related);
        for (int i = 0; i < resources.size(); i++) {
            if (world.get(i).role() == SourcedResource.Role.JUDGED) {
                Context around = containers.around(resources.get(i), context);
                scan(resources.get(i), world.get(i), around, missing.in(related), tally);
            }
        }
    }

    private void scan(
            Resource resource, SourcedResource sourced, Context context, MissingRelated missing, Tally tally) {
        tally.resource();
        for (ScanRule rule : rules) {
            Decision decision = missing.judge(resource, rule.policy().decide(resource, context));
            Optional<VerdictKind> kind = decision.match(new KindOf());
            kind.ifPresent(k -> tally.add(verdict(rule, resource, sourced, k, decision)));
        }
        if (!coverage.names(resource.type())) {
            tally.notEvaluated(resource.type());
        }
    }

    static Verdict verdict(
            ScanRule rule, Resource resource, SourcedResource sourced, VerdictKind kind, Decision decision) {
        String id = resource.id().orElseGet(resource::fullName);
        return new Verdict(
                rule.control(),
                rule.key(),
                rule.citations(),
                sourced.address().orElse(id),
                sourced.address().flatMap(address -> resource.id()),
                resource.type(),
                kind,
                rule.policy().effect(),
                Optional.of(sourced.place().document()),
                sourced.place().line(),
                kind == VerdictKind.PASS || kind == VerdictKind.NOT_APPLICABLE ? List.of() : decision.reasons());
    }
}
