package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.AliasType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Resources made from what two rules compare: seeded, so that every run makes the same. */
final class Specimens {
    private static final AliasCatalog CATALOG = AliasCatalog.bundled();
    private static final Set<String> PLAIN = Set.of("kind", "location", "identity.type");
    private static final int FEW = 2;

    private final Vocabulary vocabulary;
    private final List<Side> sides;
    private final Random random;
    private final Map<String, List<Spot>> known = new LinkedHashMap<>();

    /** A place of a resource and what may stand there. */
    private record Spot(Place place, List<JsonNode> choices) {
        void write(ObjectNode resource, Random random) {
            Supplier<JsonNode> values = () -> choices.get(random.nextInt(choices.size()));
            place.write(resource, values, random);
        }
    }

    Specimens(Vocabulary vocabulary, List<Side> sides, long seed) {
        this.vocabulary = vocabulary;
        this.sides = sides;
        this.random = new Random(seed);
    }

    /** Varies what is given, in turn: half of the time every field, else one or two. */
    List<Specimen> vary(List<Specimen> bases, int count) {
        List<Specimen> made = new ArrayList<>(bases);
        for (int i = 0; i < count; i++) {
            made.add(varied(bases.get(i % bases.size())));
        }
        return made;
    }

    private Specimen varied(Specimen base) {
        Specimen copy = requested(base.copy());
        change(copy.resource());
        List<ObjectNode> related = new ArrayList<>(copy.related());
        if (random.nextBoolean()) {
            related.clear();
        }
        sides.forEach(side -> side.sought(copy).ifPresent(details -> related(copy, details, related)));
        return copy.beside(List.copyOf(related));
    }

    private void related(Specimen base, ObjectNode details, List<ObjectNode> related) {
        if (random.nextInt(4) > 0) {
            ObjectNode made = Names.related(base.resource(), details);
            spots(made.path("type").asText()).forEach(spot -> spot.write(made, random));
            related.add(made);
        }
        related.forEach(this::maybeChange);
    }

    private void maybeChange(ObjectNode resource) {
        if (random.nextBoolean()) {
            change(resource);
        }
    }

    private Specimen requested(Specimen specimen) {
        List<String> dates = vocabulary.dates().toList();
        if (dates.isEmpty() || random.nextBoolean()) {
            return specimen;
        }
        List<String> versions = new ArrayList<>(dates);
        versions.add("2015-01-01");
        return specimen.requested(versions.get(random.nextInt(versions.size())));
    }

    private void change(ObjectNode resource) {
        List<Spot> spots = spots(resource.path("type").asText());
        if (spots.isEmpty()) {
            return;
        }
        if (random.nextBoolean()) {
            spots.forEach(spot -> spot.write(resource, random));
        } else {
            int changes = 1 + random.nextInt(FEW);
            for (int i = 0; i < changes; i++) {
                spots.get(random.nextInt(spots.size())).write(resource, random);
            }
        }
    }

    private List<Spot> spots(String type) {
        return known.computeIfAbsent(type.toLowerCase(Locale.ROOT), t -> List.copyOf(found(type)));
    }

    /** Shallow places first, so that an array as a whole does not undo its members. */
    private List<Spot> found(String type) {
        Map<String, Set<JsonNode>> values = new LinkedHashMap<>();
        Map<String, AliasType> types = new LinkedHashMap<>();
        vocabulary.fields().forEach((name, compared) -> {
            CATALOG.find(name, type).ifPresent(alias -> {
                String path = alias.path(Optional.empty());
                types.put(path, alias.type());
                values.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(whole(alias, compared));
            });
            if (PLAIN.contains(name) || name.startsWith("tags.")) {
                types.put(name, AliasType.STRING);
                values.computeIfAbsent(name, p -> new LinkedHashSet<>()).addAll(compared);
            }
        });
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Spot(
                        Place.of(entry.getKey()),
                        Choices.of(types.getOrDefault(entry.getKey(), AliasType.UNKNOWN), entry.getValue())))
                .toList();
    }

    /** Some aliases stand for a part of a text: then the text around it is written too. */
    private static Set<JsonNode> whole(Alias alias, Set<JsonNode> compared) {
        return alias.pattern(Optional.empty())
                .map(pattern -> {
                    Set<JsonNode> texts = new LinkedHashSet<>();
                    compared.forEach(node ->
                            texts.add(TextNode.valueOf(pattern.phrase().replaceFirst("\\{[^}]*}", node.asText()))));
                    return texts;
                })
                .orElse(compared);
    }
}
