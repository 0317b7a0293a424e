package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.evaluate.ExistenceCheck.Scope;
import dev.safeguard.compiler.report.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What several have seen is, put together, what one would have seen. */
class NeighborsTest {
    private static void add(Neighbors neighbors, int number, Random random) {
        IdLook id = new IdLook();
        id.take("/subscriptions/s" + number % 3 + "/resourceGroups/g" + number % 7
                + "/providers/Microsoft.Sql/servers/x" + number + "/databases/d");
        byte[] finding = {(byte) (1 << random.nextInt(4)), (byte) (1 << random.nextInt(4))};
        neighbors.add("microsoft.sql/servers/databases", id, neighbors.number(finding));
        if (number % 100 == 0) {
            neighbors.irregular("type/" + number);
        }
    }

    private static int truths(Neighbors neighbors, Scope scope, String place, int check) {
        long type = Neighbors.type("microsoft.sql/servers/databases");
        return neighbors.truths(neighbors.found(type, scope, Fingerprint.of(place)), check);
    }

    @Test
    void what_was_noted_apart_is_found_together() {
        Neighbors one = new Neighbors();
        List<Neighbors> parts = List.of(new Neighbors(), new Neighbors(), new Neighbors());
        for (int i = 0; i < 3_000; i++) {
            add(one, i, new Random(i));
            add(parts.get(new Random(~i).nextInt(3)), i, new Random(i));
        }
        parts.get(0).addAll(parts.get(1));
        parts.get(0).addAll(parts.get(2));

        for (int i = 0; i < 3_000; i++) {
            String parent =
                    "/subscriptions/s" + i % 3 + "/resourceGroups/g" + i % 7 + "/providers/Microsoft.Sql/servers/x" + i;
            for (int check = 0; check < 2; check++) {
                assertThat(truths(parts.get(0), Scope.BELOW, parent, check))
                        .isPositive()
                        .isEqualTo(truths(one, Scope.BELOW, parent, check));
                assertThat(truths(parts.get(0), Scope.IN_SUBSCRIPTION, "/subscriptions/s" + i % 3, check))
                        .isEqualTo(truths(one, Scope.IN_SUBSCRIPTION, "/subscriptions/s" + i % 3, check));
            }
        }
        assertThat(truths(parts.get(0), Scope.BELOW, "/subscriptions/elsewhere", 0))
                .isZero();
        assertThat(List.of("type/0", "type/2900")).allMatch(parts.get(0)::isIrregular);
        assertThat(parts.get(0).isIrregularEverywhere()).isFalse();
    }

    @Test
    void a_resource_of_no_type_seen_by_one_may_be_of_any() {
        Neighbors all = new Neighbors();
        Neighbors part = new Neighbors();
        part.irregularEverywhere();
        all.addAll(part);

        assertThat(all.isIrregular("any/type")).isTrue();
    }

    /** Of more names than are kept, those that come first in the documents, whoever met them. */
    @Test
    void the_first_names_are_held() {
        Map<Long, Long> rows = IntStream.range(0, 3 * Implied.MOST_NAMES)
                .boxed()
                .collect(Collectors.toMap(i -> Fingerprint.of("n" + i), i -> 7L * i));
        Set<Long> held = Held.first(rows);

        assertThat(held)
                .hasSize(Implied.MOST_NAMES)
                .isEqualTo(IntStream.range(0, Implied.MOST_NAMES)
                        .mapToObj(i -> Fingerprint.of("n" + i))
                        .collect(Collectors.toSet()));
    }
}
