package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the cells of a table into resources. */
final class CsvRow {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);
    /** The columns of Resource Graph in its own spelling: exports shout them, or whisper. */
    private static final Map<String, String> NAMES = Stream.of(
                    "tenantId", "resourceGroup", "subscriptionId", "managedBy", "apiVersion", "extendedLocation")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private final List<String> columns;

    /**
     * For rows under a header.
     *
     * @param columns in lower case
     */
    CsvRow(List<String> columns) {
        this.columns =
                columns.stream().map(name -> NAMES.getOrDefault(name, name)).toList();
    }

    /**
     * What a row says.
     *
     * @param fault of a cell that should be JSON and is not
     */
    record Read(ObjectNode resource, Optional<String> fault) {}

    /** Whether cells are left that belong to no column: a separator inside of a value has moved those behind it. */
    boolean isTooLong(List<String> cells) {
        return cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    Read read(List<String> cells) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        Optional<String> fault = Optional.empty();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            Optional<JsonNode> value = value(cell);
            if (value.isPresent()) {
                resource.set(columns.get(i), value.get());
            } else if (!isNothing(cell)) {
                fault = fault.or(() -> Optional.of(problem(cell)));
            }
        }
        return new Read(resource, fault);
    }

    private static boolean isNothing(String cell) {
        return cell.isEmpty() || cell.equals("null");
    }

    private static String problem(String cell) {
        return cell.startsWith("{") || cell.startsWith("[")
                ? "a cell whose JSON is malformed or cut off"
                : "`" + cell + "` where the value of an object should be";
    }

    private static Optional<JsonNode> value(String cell) {
        if (isNothing(cell) || cell.matches("System\\.[\\w.\\[\\]]+|@\\{.*")) {
            return Optional.empty();
        }
        return cell.startsWith("{") || cell.startsWith("[") ? json(cell) : Optional.of(TextNode.valueOf(cell));
    }

    private static Optional<JsonNode> json(String cell) {
        try {
            return Optional.of(JSON.readTree(cell));
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
