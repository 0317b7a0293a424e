package dev.safeguard.compiler.terraform.azurerm;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must stand at a target when none of its rows is configured, worked out from the words of the rows. */
public final class Omitted {
    private static final String UNKNOWN = "\"?\"";

    /** Words for values that only the service knows. */
    private static final Set<String> SERVICE = Set.of("computed", "workspace retention", "service default set");

    /** Defaults inside blocks that are not there: the block's own row says that it is absent. */
    private static final Set<String> BLOCK_ABSENT =
            Set.of("sas_policy[*].expiration_action", "traffic_analytics[*].interval_in_minutes");

    /** API versions of the application gateway's client per major, and the policy they mean. */
    private static final Map<Integer, String> GATEWAY =
            Map.of(3, "\"AppGwSslPolicy20150501\"", 4, "\"AppGwSslPolicy20220101\"", 5, "\"AppGwSslPolicy20220101\"");

    private Omitted() {}

    public static List<String> expected(List<MapRow> rows, int major) {
        return rows.stream()
                .filter(row -> row.majors().contains(major))
                .map(row -> expected(row, major))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> expected(MapRow row, int major) {
        if (row.transform().startsWith("const:")) {
            return Samples.of(row).expected();
        }
        boolean ofArm = row.attribute().contains(".") || row.transform().startsWith("map:");
        String schema = ofArm ? "" : byMajor(row.schemaDefault(), major);
        String text = schema.isEmpty() ? row.whenOmitted() : schema;
        if (text.isEmpty() || text.equals("absent") || BLOCK_ABSENT.contains(row.attribute())) {
            return List.of();
        }
        if (row.armPath().contains("[*]")) {
            return inArray(row, text);
        }
        if (SERVICE.contains(text)) {
            return List.of(UNKNOWN);
        }
        return List.of(text.equals("by API version") ? GATEWAY.getOrDefault(major, "") : value(row, text));
    }

    /** An empty array has no values at the path; a value for elements says nothing of how many there are. */
    private static List<String> inArray(MapRow row, String text) {
        if (!row.armPath().endsWith("[*]") || text.equals("[]")) {
            return List.of();
        }
        return SERVICE.contains(text)
                ? List.of(UNKNOWN)
                : List.of(text.split(", ", -1)).stream().map(Omitted::quoted).toList();
    }

    private static String value(MapRow row, String text) {
        if (!text.matches("true|false")) {
            return text.matches("-?\\d+") ? text : quoted(text);
        }
        if (row.transform().equals("not")) {
            return text.equals("true") ? "false" : "true";
        }
        boolean choice = row.transform().startsWith("bool:");
        String[] names =
                row.transform().replace("bool:", "").replace(" (string)", "").split("/", 2);
        return choice ? quoted(names[text.equals("true") ? 0 : 1]) : text;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String byMajor(String text, int major) {
        String[] values = text.split("\\|", -1);
        return values[Math.min(major - 3, values.length - 1)];
    }
}
