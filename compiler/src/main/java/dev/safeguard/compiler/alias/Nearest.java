package dev.safeguard.compiler.alias;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that resemble an unknown one. */
final class Nearest {
    /** The least number of slips forgiven; longer names forgive a third of their letters. */
    private static final int LEAST_SLIPS = 2;

    private final String wanted;

    private record Ranked(String name, int distance) {}

    Nearest(String wanted) {
        this.wanted = Names.lower(wanted);
    }

    /** The names that are close enough, the closest first, then in the order of letters. */
    List<String> among(Stream<String> names, int max) {
        int limit = Math.max(LEAST_SLIPS, wanted.length() / 3);
        return names.distinct()
                .map(name -> new Ranked(name, distance(Names.lower(name), limit)))
                .filter(ranked -> ranked.distance() <= limit)
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::name))
                .limit(max)
                .map(Ranked::name)
                .toList();
    }

    /** The one name that is meant: itself in any case, else the closest. */
    Optional<String> one(Collection<String> names) {
        return among(names.stream(), 1).stream().findFirst();
    }

    /** A name with more in front or behind is close too: {@code tlsVersion} for {@code minimumTlsVersion}. */
    private int distance(String name, int limit) {
        return wanted.length() > LEAST_SLIPS && name.contains(wanted)
                ? Math.min(LEAST_SLIPS, name.length() - wanted.length())
                : EditDistance.between(wanted, name, limit);
    }
}
