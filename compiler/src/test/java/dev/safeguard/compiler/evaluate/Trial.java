package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings one published definition to both of its verdicts, with resources made from the definition itself. */
final class Trial {
    private static final Set<String> ALTERING = Set.of(EffectName.MODIFY.json(), EffectName.APPEND.json());
    private static final int SEEDS = 12;
    private static final int MOST_TYPES = 8;
    private static final int AGAIN = 4;

    private final PolicyDefinition definition;
    private final Lab lab;
    private final Condition condition;
    private final Set<String> problems = new LinkedHashSet<>();
    private Optional<World> bad = Optional.empty();
    private Optional<World> good = Optional.empty();

    private Trial(PolicyDefinition definition) {
        this.definition = definition;
        this.lab = new Lab(definition);
        this.condition = definition.rule().condition();
    }

    /** Tries a definition that is planned as a rule. */
    static Trial of(PolicyDefinition definition) {
        Trial trial = new Trial(definition);
        trial.run();
        return trial;
    }

    PolicyDefinition definition() {
        return definition;
    }

    /** Where the rule takes effect. */
    Optional<World> bad() {
        return bad;
    }

    /** Where it does not: its condition is false, or the related resource exists. */
    Optional<World> good() {
        return good;
    }

    /** Failures on the way, and disagreements between the two evaluators. */
    Set<String> problems() {
        return problems;
    }

    boolean hasBothVerdicts() {
        return bad.isPresent() && good.isPresent();
    }

    /** Whether the good world is about the type of the bad one; a rule about nothing but types allows no such. */
    boolean isOfOneType() {
        return hasBothVerdicts() && type(bad.get()).equalsIgnoreCase(type(good.get()));
    }

    /** Whether its effect writes to the resource. */
    boolean alters() {
        return bad.flatMap(World::planned)
                .filter(rule -> ALTERING.contains(rule.effect()))
                .isPresent();
    }

    private static String type(World world) {
        return Resource.of(world.resource()).type();
    }

    private void run() {
        List<World> starts = starts();
        for (int seed = 0; seed < SEEDS && !hasBothVerdicts(); seed++) {
            World start = starts.get(seed % starts.size());
            if (bad.isEmpty()) {
                bad = bad(start, seed);
            }
            if (bad.isPresent()) {
                good = good(bad.get(), seed);
            }
        }
        for (int seed = 0; seed < SEEDS && bad.isPresent() && good.isEmpty() && !looksForOthers(); seed++) {
            good = accepted(Solver.solve(condition, false, bad.get(), false, seed));
        }
    }

    private List<World> starts() {
        List<String> types = new ArrayList<>(RelatedTypeCheck.typesOf(definition.rule())
                .distinct()
                .limit(MOST_TYPES)
                .toList());
        if (types.isEmpty()) {
            types.addAll(AliasTypes.of(condition).stream().limit(MOST_TYPES).toList());
        }
        types.addAll(
                types.isEmpty() ? List.of("Microsoft.Storage/storageAccounts", Resource.RESOURCE_GROUP) : List.of());
        return types.stream().map(type -> effective(World.of(lab, type))).toList();
    }

    /** With an effect that does something. */
    private World effective(World world) {
        if (world.planned().isPresent()) {
            return world;
        }
        return definition.parameters().stream()
                .filter(p -> p.name().toLowerCase(java.util.Locale.ROOT).contains("effect"))
                .flatMap(p -> TypedParameters.choices(p, List.of()).stream().map(v -> {
                    World copy = world.copy();
                    copy.parameters().put(p.name(), v);
                    return copy;
                }))
                .filter(w -> w.planned().isPresent())
                .findFirst()
                .orElse(world);
    }

    private Optional<World> bad(World start, long seed) {
        Condition sought = isAboutItself(start)
                ? new Condition.AllOf(List.of(condition, new Condition.Not(existence())))
                : condition;
        return Solver.solve(sought, true, start, false, seed)
                .filter(world -> decision(world) instanceof Decision.NonCompliant);
    }

    private Optional<World> good(World wrong, long seed) {
        if (!looksForOthers()) {
            return accepted(Solver.solve(condition, false, wrong, true, seed));
        }
        if (isAboutItself(wrong)) {
            Condition both = new Condition.AllOf(List.of(condition, existence()));
            Optional<World> itself = accepted(Solver.solve(both, true, wrong, true, seed));
            return itself.isPresent() ? itself : beside(wrong, seed);
        }
        return beside(wrong, seed);
    }

    /** Parameters may change on the way, and with them the details: then a related resource is made anew. */
    private Optional<World> beside(World wrong, long seed) {
        World alone = wrong;
        for (int i = 0; i < AGAIN && decision(alone) instanceof Decision.NonCompliant bad; i++) {
            World beside = alone.related(Optional.of(Kin.of(alone, bad.details().others())));
            Optional<World> found = Solver.solve(existence(), true, beside, true, seed + i);
            if (found.isEmpty() || decision(found.get()) instanceof Decision.Compliant) {
                return found;
            }
            alone = varied(found.get().related(Optional.empty()), seed + i);
        }
        return Optional.empty();
    }

    private World varied(World world, long seed) {
        World copy = world.copy();
        List<Parameter> texts = definition.parameters().stream()
                .filter(p ->
                        p.type().equalsIgnoreCase("string") && p.allowedValues().isEmpty())
                .toList();
        if (!texts.isEmpty()) {
            copy.parameters().put(texts.get((int) (seed % texts.size())).name(), TextNode.valueOf("x" + seed));
        }
        return copy;
    }

    private Optional<World> accepted(Optional<World> world) {
        return world.filter(w -> {
            Decision decision = decision(w);
            return decision instanceof Decision.Compliant || decision instanceof Decision.NotApplicable;
        });
    }

    private boolean looksForOthers() {
        return definition.rule().then().details() instanceof Details.IfNotExists;
    }

    private Condition existence() {
        return definition.rule().then().details() instanceof Details.IfNotExists details
                ? details.existence().orElse(new Condition.AllOf(List.of()))
                : new Condition.AllOf(List.of());
    }

    /** Whether the resource itself may satisfy the existence check: the related type is its own. */
    private boolean isAboutItself(World world) {
        return definition.rule().then().details() instanceof Details.IfNotExists details
                && world.frame()
                        .map(frame -> lab.compute(details.related().type(), frame))
                        .map(JsonNode::asText)
                        .filter(type(world)::equalsIgnoreCase)
                        .isPresent();
    }

    /** What both evaluators say; a disagreement or a failure is kept. */
    private Decision decision(World world) {
        Optional<PlannedRule> rule = world.planned();
        if (rule.isEmpty()) {
            problems.add("is not planned");
            return new Decision.NotApplicable(List.of());
        }
        Decision decision = rule.get().decide(Resource.of(world.resource()), world.context());
        if (!decision.equals(rule.get().interpret(Resource.of(world.resource()), world.context()))) {
            problems.add("the evaluators disagree: " + decision + "\n" + world);
        }
        if (decision instanceof Decision.Failed || decision instanceof Decision.Unknown) {
            problems.add(decision + "\n" + world);
        }
        return decision;
    }
}
