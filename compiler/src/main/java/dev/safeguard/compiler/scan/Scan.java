package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Verdicts of rules on resources, as Azure's own compliance scan gives them. About an inventory every rule is asked of every
 * resource, for that is what the stream of rows is held against; of documents, only those that its type may concern.
 */
public final class Scan {
    private static final KindOf KIND_OF = new KindOf();
    private static final Decision NOT_CONCERNED = new Decision.NotApplicable(List.of());

    private final List<ScanRule> rules;
    private final Instant now;
    private final TypeCoverage coverage;
    private final Concerned concerned;

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
        this.concerned = new Concerned(this.rules);
    }

    /**
     * Scans an inventory. The resources see one another: existence checks look among them and what they tell of, and they
     * know their resource group and subscription if those are in the inventory too.
     *
     * @param all whether passes and not-applicable rows are listed
     */
    public VerdictReport run(List<SourcedResource> inventory, boolean all) {
        Tally tally = new Tally(all);
        run(inventory, Completeness.LISTED, tally);
        return tally.report();
    }

    /**
     * Scans an inventory.
     *
     * @param completeness what it means when an existence check finds nothing in it
     * @param tally takes the verdicts
     */
    public void run(List<SourcedResource> inventory, Completeness completeness, Tally tally) {
        List<Resource> resources = resources(inventory);
        Companions companions = Companions.of(resources);
        RelatedResources related =
                RelatedResources.of(Stream.concat(resources.stream(), companions.resources().stream())
                        .toList());
        Absence absence = completeness.absence(new HeldInTrees(related, companions.shown()));
        boolean[] all = new boolean[rules.size()];
        Arrays.fill(all, true);
        scan(inventory, resources, Context.scan(now).related(related), absence, type -> all, tally);
    }

    /**
     * Scans resources of a document that see one another and nothing else: one template, one plan.
     *
     * @param missing what it means when an existence check finds nothing among them
     * @param tally takes the verdicts
     */
    public void run(List<SourcedResource> world, Missing missing, Tally tally) {
        List<Resource> resources = resources(world);
        RelatedResources related = RelatedResources.of(resources);
        scan(world, resources, Context.planned(now).related(related), missing.in(related), concerned::of, tally);
    }

    private static List<Resource> resources(List<SourcedResource> world) {
        return world.stream().map(sourced -> Resource.of(sourced.json())).toList();
    }

    private void scan(
            List<SourcedResource> world,
            List<Resource> resources,
            Context context,
            Absence absence,
            Function<String, boolean[]> asked,
            Tally tally) {
        Containers containers = Containers.of(resources);
        Rowless rowless = new Rowless(rules, tally);
        for (int i = 0; i < resources.size(); i++) {
            if (world.get(i).role() == SourcedResource.Role.JUDGED) {
                Resource resource = resources.get(i);
                Context around = containers.around(resource, context);
                scan(resource, world.get(i), around, absence, asked.apply(resource.type()), tally, rowless);
            }
        }
        rowless.tell();
    }

    private void scan(
            Resource resource,
            SourcedResource sourced,
            Context context,
            Absence absence,
            boolean[] asked,
            Tally tally,
            Rowless rowless) {
        tally.resource();
        for (int i = 0; i < rules.size(); i++) {
            ScanRule rule = rules.get(i);
            Decision decision =
                    asked[i] ? absence.judge(resource, rule.policy().decide(resource, context)) : NOT_CONCERNED;
            Optional<VerdictKind> kind = decision.match(KIND_OF);
            if (kind.isPresent() && !rowless.count(i, kind.get())) {
                tally.add(verdict(rule, resource, sourced, kind.get(), decision));
            }
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
