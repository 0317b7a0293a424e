package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Looks for a world in which a condition comes out as wanted: goes down to a leaf that stands in the way, makes it come
 * out otherwise in the way that disturbs the rest least, and looks again.
 */
final class Solver {
    private static final int LOOKS = 60;
    private static final int COMPARED = 16;

    private final Lab lab;
    private final Condition condition;
    private final boolean wanted;
    private final boolean keepType;
    private final Random random;
    private final boolean adventurous;

    /** A leaf that stands in the way, and what it should come to. */
    private record Obstacle(Condition.Comparison leaf, boolean wanted, List<Step> steps) {}

    private Solver(Lab lab, Condition condition, boolean wanted, boolean keepType, long seed) {
        this.lab = lab;
        this.condition = condition;
        this.wanted = wanted;
        this.keepType = keepType;
        this.random = new Random(seed);
        this.adventurous = seed % 2 == 1;
    }

    /** @param keepType whether the type of the resource must stay as it is */
    static Optional<World> solve(Condition condition, boolean wanted, World start, boolean keepType, long seed) {
        return new Solver(start.lab(), condition, wanted, keepType, seed).from(start);
    }

    private Optional<World> from(World start) {
        World world = start;
        for (int i = 0; i < LOOKS; i++) {
            Optional<Frame> frame = world.frame();
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            if (truth(condition, frame.get()) == truth(wanted)) {
                return Optional.of(world);
            }
            Obstacle obstacle = obstacle(condition, wanted, frame.get(), List.of());
            List<World> next = Moves.of(world, obstacle.steps(), obstacle.leaf(), obstacle.wanted(), keepType, random);
            world = next.isEmpty() ? world : choose(next);
        }
        return Optional.empty();
    }

    private static Truth truth(boolean wanted) {
        return wanted ? Truth.TRUE : Truth.FALSE;
    }

    private Truth truth(Condition condition, Frame frame) {
        return lab.truth(condition, frame);
    }

    private World choose(List<World> worlds) {
        if (adventurous && random.nextInt(8) == 0) {
            return worlds.get(random.nextInt(worlds.size()));
        }
        return worlds.stream()
                .limit(COMPARED)
                .min(Comparator.comparingInt(w -> w.frame()
                        .map(frame -> distance(condition, wanted, frame))
                        .orElse(Integer.MAX_VALUE)))
                .orElseThrow();
    }

    /** How many leaves at least have to come out otherwise. */
    private int distance(Condition condition, boolean wanted, Frame frame) {
        if (condition instanceof Condition.Not not) {
            return distance(not.condition(), !wanted, frame);
        }
        List<Condition> members = members(condition);
        if (members.isEmpty()) {
            return truth(condition, frame) == truth(wanted) ? 0 : 1;
        }
        var distances = members.stream().mapToInt(member -> distance(member, wanted, frame));
        return all(condition, wanted) ? distances.sum() : distances.min().orElse(0);
    }

    private static List<Condition> members(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions();
        }
        return condition instanceof Condition.AnyOf any ? any.conditions() : List.of();
    }

    /** Whether all members have to come out that way, or one is enough. */
    private static boolean all(Condition condition, boolean wanted) {
        return condition instanceof Condition.AllOf == wanted;
    }

    private Obstacle obstacle(Condition condition, boolean wish, Frame frame, List<Step> steps) {
        if (condition instanceof Condition.Not not) {
            return obstacle(not.condition(), !wish, frame, steps);
        }
        if (condition instanceof Condition.Comparison leaf) {
            return inner(leaf, wish, frame, steps).orElse(new Obstacle(leaf, wish, steps));
        }
        List<Condition> wrong = members(condition).stream()
                .filter(member -> truth(member, frame) != truth(wish))
                .filter(member -> all(condition, wish) || !keepType || !isAboutType(member) || random.nextInt(9) == 0)
                .toList();
        List<Condition> open = wrong.isEmpty() ? members(condition) : wrong;
        return obstacle(pick(open, wish, frame, all(condition, wish)), wish, frame, steps);
    }

    private Condition pick(List<Condition> wrong, boolean wish, Frame frame, boolean all) {
        if (all) {
            return random.nextInt(4) == 0 ? wrong.get(random.nextInt(wrong.size())) : wrong.get(0);
        }
        return random.nextInt(3) == 0
                ? wrong.get(random.nextInt(wrong.size()))
                : wrong.stream()
                        .min(Comparator.comparingInt(member -> distance(member, wish, frame)))
                        .orElseThrow();
    }

    private static boolean isAboutType(Condition condition) {
        if (condition instanceof Condition.Comparison leaf) {
            return leaf.left() instanceof Operand.Field field && field.name().equals(Value.of("type"));
        }
        return condition instanceof Condition.Not not
                ? isAboutType(not.condition())
                : members(condition).stream().allMatch(Solver::isAboutType);
    }

    /** Often the way to another count leads through the condition of one of its members. */
    private Optional<Obstacle> inner(Condition.Comparison leaf, boolean wish, Frame frame, List<Step> steps) {
        Optional<Condition> where = where(leaf.left());
        List<Count> counts = where.isEmpty() ? List.of() : Step.members(leaf.left(), frame);
        if (counts.isEmpty() || random.nextInt(4) == 0) {
            return Optional.empty();
        }
        List<Integer> open = IntStream.range(0, counts.size())
                .filter(i -> direction(leaf, wish, frame, counts, where.get())
                        .map(more -> holds(where.get(), frame, counts.get(i)) != more)
                        .orElse(true))
                .boxed()
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int member = open.get(random.nextInt(open.size()));
        List<Step> deeper = new ArrayList<>(steps);
        deeper.add(new Step(leaf.left(), member));
        boolean holds = holds(where.get(), frame, counts.get(member));
        return Optional.of(obstacle(where.get(), !holds, frame.in(counts.get(member)), deeper));
    }

    private boolean holds(Condition where, Frame frame, Count member) {
        return truth(where, frame.in(member)) == Truth.TRUE;
    }

    /** Whether more members are wanted, or fewer, when that can be told. */
    private Optional<Boolean> direction(
            Condition.Comparison leaf, boolean wish, Frame frame, List<Count> counts, Condition where) {
        long now = counts.stream().filter(member -> holds(where, frame, member)).count();
        long operand = lab.compute(leaf.right(), frame).asLong();
        return wish && leaf.operator() == Operator.EQUALS ? Optional.of(now < operand) : Optional.empty();
    }

    private static Optional<Condition> where(Operand operand) {
        if (operand instanceof Operand.FieldCount count) {
            return count.where();
        }
        return operand instanceof Operand.ValueCount count ? count.where() : Optional.empty();
    }
}
