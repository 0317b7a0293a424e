package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.List;

/** What stands at an ARM path, read without the code under test. */
public final class Leaves {
    private Leaves() {}

    /** The values at the path in the pieces of a row's type and child; an unknown value above the path stands for it. */
    public static List<JsonNode> of(List<Piece> pieces, MapRow row) {
        List<JsonNode> leaves = new ArrayList<>();
        pieces.stream()
                .filter(piece -> row.type().equals("*") || piece.armType().equals(row.armType()))
                .filter(piece -> fits(piece, row))
                .forEach(piece -> collect(piece.json(), row.armPath().replace("[*]", ".[*]"), leaves));
        return leaves;
    }

    private static boolean fits(Piece piece, MapRow row) {
        return row.childName().isEmpty()
                ? piece.childName().isEmpty()
                : piece.childName().orElse("").endsWith(row.childName().get());
    }

    private static void collect(JsonNode node, String path, List<JsonNode> leaves) {
        if (node.isMissingNode()) {
            return;
        }
        if (path.isEmpty() || UnknownValue.isUnknown(node)) {
            leaves.add(node);
        } else if (path.startsWith("[*]")) {
            node.forEach(element -> collect(element, rest(path, 3), leaves));
        } else if (path.startsWith("[\"")) {
            int end = path.indexOf("\"]");
            collect(node.path(path.substring(2, end)), rest(path, end + 2), leaves);
        } else {
            int end = path.replace('[', '.').indexOf('.');
            String name = end < 0 ? path : path.substring(0, end);
            collect(node.path(name), rest(path, name.length()), leaves);
        }
    }

    private static String rest(String path, int from) {
        String rest = path.substring(from);
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }
}
