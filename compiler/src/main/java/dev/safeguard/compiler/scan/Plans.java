package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans of a scan, by type, and by what an id lets expect. */
final class Plans {
    /** More types than Azure has; a resource of yet another one is decided rule by rule. */
    private static final int MOST = 5_000;

    private final Rulebook book;
    private final Pairs pairs;
    private final Budget budget;
    private final Turn turn;
    private final Map<TypeKey, TypePlan> byType = new HashMap<>();
    private final List<TypePlan> all = new ArrayList<>();

    /** By plan, the row that it was made for. */
    private final List<Long> since = new ArrayList<>();

    private final Map<Long, TypePlan> expected = new HashMap<>();

    /** Stands for a resource whose type is not known yet. */
    final Wanted unknown;

    Plans(Rulebook book, Pairs pairs, Budget budget, Turn turn) {
        this.book = book;
        this.pairs = pairs;
        this.budget = budget;
        this.turn = turn;
        this.unknown = Wanted.root(budget);
    }

    /** The plan of a type, made when it is met first. */
    TypePlan of(String type, Optional<String> apiVersion) {
        return byType.computeIfAbsent(new TypeKey(type, apiVersion), this::make);
    }

    private TypePlan make(TypeKey key) {
        Budget own = all.size() < MOST ? budget : new Budget();
        synchronized (book) {
            all.add(new TypePlan(key, all.size(), book, pairs, own));
        }
        since.add(turn.row);
        return all.get(all.size() - 1);
    }

    /** The row that a plan was made for. */
    long since(int number) {
        return since.get(number);
    }

    List<TypePlan> all() {
        return all;
    }

    /** The plan that fitted the last resource whose id looked like that; null when there was none. */
    @Nullable
    TypePlan expected(long look) {
        return expected.get(look);
    }

    void expect(long look, TypePlan plan) {
        if (expected.size() < MOST) {
            expected.put(look, plan);
        }
    }
}
