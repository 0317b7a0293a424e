package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the shards of a scan have seen of its rows, as if one had seen all of them. */
final class Seen {
    final List<TypePlan> plans;
    final Neighbors neighbors;
    final Holdings holdings;
    private final List<Shard> shards;

    /** For each shard, by the number that a plan had there, the number it has here. */
    private final List<int[]> numbers = new ArrayList<>();

    private record Made(TypePlan plan, long since) {}

    /** Takes what shards have seen, and gives their plans other numbers. They must not judge any more. */
    Seen(List<Shard> shards) {
        this.shards = shards;
        this.neighbors = shards.get(0).neighbors;
        shards.stream().skip(1).forEach(shard -> neighbors.addAll(shard.neighbors));
        this.holdings = Held.of(shards, neighbors);
        this.plans = shards.stream()
                .flatMap(Seen::made)
                .sorted(Comparator.comparing(Made::since))
                .map(Made::plan)
                .toList();
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).forget();
            plans.get(i).number = i;
        }
        shards.forEach(shard -> numbers.add(
                shard.plans.all().stream().mapToInt(plan -> plan.number).toArray()));
    }

    /** In the order in which one shard alone would have made them. */
    private static Stream<Made> made(Shard shard) {
        return shard.plans.all().stream().map(plan -> new Made(plan, shard.plans.since(plan.number)));
    }

    /** The numbers of the shards with resources that must be seen again. */
    List<Integer> marked() {
        return IntStream.range(0, shards.size())
                .filter(i -> shards.get(i).judging.marks.size() > 0)
                .boxed()
                .toList();
    }

    /** Resources of one shard that must be seen again. */
    MarkMerge marks(int shard) {
        return new MarkMerge(List.of(shards.get(shard).judging.marks), List.of(numbers.get(shard)));
    }

    /** Resources that others may look for, and resource groups and subscriptions. */
    MarkMerge others() {
        return new MarkMerge(shards.stream().map(shard -> shard.judging.others).toList(), numbers);
    }

    /** Lets go of {@link #others}. */
    void forgetOthers() {
        shards.forEach(shard -> shard.judging.others.clear());
    }

    /** {@link Marks#BAD} and {@link Marks#LISTED} of an answer. */
    int flags(byte answer) {
        return shards.get(0).judging.flags(answer);
    }
}
