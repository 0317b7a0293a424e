package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.benchmark.estate.Estate;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The rows of an estate that are of a few types, with what belongs to them, so that many rows are of one type. */
record SomeTypes(List<ObjectNode> rows, Set<String> types) {
    private static final int OF = 1_000;
    private static final int TYPES = 7;

    static SomeTypes of(Random draws) {
        List<ObjectNode> rows = Counting.trees(Estate.of(draws.nextInt()).rows(OF)).stream()
                .map(SourcedResource::json)
                .toList();
        List<String> all =
                new ArrayList<>(rows.stream().map(SomeTypes::top).distinct().toList());
        Collections.shuffle(all, draws);
        return new SomeTypes(rows, new HashSet<>(all.subList(0, TYPES)));
    }

    List<ObjectNode> take(int number) {
        return rows.stream()
                .filter(row -> types.contains(top(row)) || isContainer(row))
                .limit(number)
                .toList();
    }

    /** The type of the resource itself, or of the one that it is below or on. */
    private static String top(ObjectNode row) {
        String[] segments = row.path("id").asText().toLowerCase(Locale.ROOT).split("/", -1);
        return segments.length > 7 ? segments[6] + "/" + segments[7] : "";
    }

    private static boolean isContainer(ObjectNode row) {
        return row.path("type").asText().startsWith("microsoft.resources/");
    }
}
