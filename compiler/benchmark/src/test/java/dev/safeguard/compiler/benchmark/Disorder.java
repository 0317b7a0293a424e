package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What may be wrong or unusual about rows; each changes some of those it gets, in place, and may add or drop others. */
enum Disorder {
    NOTHING {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            // The rows as they are.
        }
    },
    OTHER_ORDER_OF_ROWS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            Collections.shuffle(rows, random);
        }
    },
    OTHER_ORDER_OF_NAMES {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            rows.stream().flatMap(Nodes::objects).forEach(object -> Nodes.shuffle(object, random));
        }
    },
    OTHER_CASE_OF_NAMES {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            some(rows, 3, random)
                    .flatMap(Nodes::objects)
                    .forEach(object -> Nodes.rename(object, n -> cased(n, random)));
        }
    },
    OTHER_CASE_OF_TEXTS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            each(rows, 10, random, value -> value.isTextual() ? Nodes.text(cased(value.textValue(), random)) : value);
        }
    },
    ROWS_TWICE {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            List<ObjectNode> again =
                    some(rows, 5, random).map(ObjectNode::deepCopy).toList();
            NULLS.apply(again, random);
            again.forEach(row -> rows.add(random.nextInt(rows.size()), row));
        }
    },
    ROWS_MISSING {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            rows.removeIf(row -> random.nextInt(4) == 0);
        }
    },
    NULLS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            each(rows, 15, random, value -> Nodes.NULL);
            some(rows, 20, random).forEach(row -> row.putNull("properties"));
        }
    },
    NAMES_MISSING {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            some(rows, 2, random)
                    .flatMap(Nodes::objects)
                    .forEach(object -> object.properties().removeIf(member -> random.nextInt(8) == 0));
        }
    },
    COLUMNS_MISSING {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            List<String> columns = List.of("id", "name", "type", "properties", "location", "tags", "kind");
            some(rows, 4, random).forEach(row -> row.remove(columns.get(random.nextInt(columns.size()))));
        }
    },
    ODD_IDS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            some(rows, 4, random)
                    .forEach(row -> row.put("id", OddIds.of(row.path("id").asText(), random)));
        }
    },
    ODD_NAMES_AND_TYPES {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            some(rows, 6, random).forEach(row -> row.set("name", Nodes.any(random)));
            some(rows, 12, random)
                    .forEach(row -> row.put("type", cased(row.path("type").asText(), random)));
            some(rows, 25, random)
                    .forEach(row -> row.put("type", row.path("type").asText() + "/"));
        }
    },
    OTHER_VALUES {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            each(rows, 12, random, value -> Nodes.like(value, random));
        }
    },
    ANY_VALUES {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            each(rows, 20, random, value -> Nodes.any(random));
        }
    },
    MIXED_ARRAYS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            rows.stream().flatMap(Nodes::arrays).forEach(array -> Nodes.mix(array, random));
        }
    },
    API_VERSIONS {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            List<String> versions = List.of("2019-09-01", "2023-01-01", "2021-04-01-preview", "", "soon");
            some(rows, 3, random).forEach(row -> row.put("apiVersion", versions.get(random.nextInt(versions.size()))));
        }
    },
    EVERYTHING {
        @Override
        void apply(List<ObjectNode> rows, Random random) {
            Stream.of(Disorder.values())
                    .filter(disorder -> disorder != this && random.nextBoolean())
                    .forEach(disorder -> disorder.apply(rows, random));
        }
    };

    abstract void apply(List<ObjectNode> rows, Random random);

    private static Stream<ObjectNode> some(List<ObjectNode> rows, int oneIn, Random random) {
        return rows.stream().filter(row -> random.nextInt(oneIn) == 0);
    }

    /** Changes one value in so many below the columns, and the columns but id, name and type. */
    private static void each(List<ObjectNode> rows, int oneIn, Random random, Nodes.Change change) {
        for (ObjectNode row : rows) {
            Map<String, Optional<JsonNode>> said = new LinkedHashMap<>();
            List.of("id", "name", "type").forEach(n -> said.put(n, Optional.ofNullable(row.get(n))));
            Nodes.change(row, value -> random.nextInt(oneIn) == 0 ? change.of(value) : value);
            said.forEach((name, value) -> value.ifPresent(v -> row.set(name, v)));
        }
    }

    private static String cased(String text, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }
}
