package dev.safeguard.compiler.terraform.azurerm;

import dev.safeguard.compiler.terraform.azurerm.AzurermType.Role;
import dev.safeguard.compiler.terraform.azurerm.Piece.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a type that go into one piece, grouped by the property they set. */
record PiecePlan(
        Part part, String armType, Optional<String> childName, Optional<String> parentRef, List<List<Rule>> targets) {

    /** What the rows with the same target, child and parent have in common. */
    private record Key(Part part, String armType, Optional<String> child, Optional<String> parent) {
        static Key of(AzurermType type, MapRow row) {
            Part part = part(type, row);
            boolean link = row.transform().equals("link");
            Optional<String> parent = link ? Optional.of(row.attribute()) : row.parentRef();
            return new Key(part, row.armType(), child(type, part, row), part == Part.CHILD ? Optional.empty() : parent);
        }

        private static Part part(AzurermType type, MapRow row) {
            String own = type.armType().orElse("");
            if (row.childName().isPresent()) {
                return row.childName().get().equals(Piece.GENERATED) ? Part.RELATED : Part.CHILD;
            }
            if (row.armType().equals(Piece.TARGET_TYPE)
                    || row.transform().equals("link")
                    || own.startsWith(row.armType() + "/")) {
                return Part.FOLD;
            }
            if (row.armType().equalsIgnoreCase(own)) {
                return type.role() == Role.FOLD ? Part.FOLD : Part.SELF;
            }
            return row.parentRef().equals(type.parentRefs().stream().findFirst()) ? Part.SELF : Part.RELATED;
        }

        private static Optional<String> child(AzurermType type, Part part, MapRow row) {
            if (part != Part.CHILD) {
                return row.childName();
            }
            String below = row.armType().substring(type.armType().orElse("").length() + 1);
            return row.childName().map(name -> below + "/" + name);
        }
    }

    PiecePlan {
        targets = targets.stream().map(List::copyOf).toList();
    }

    /** The pieces of a type, itself first. */
    static List<PiecePlan> of(AzurermType type, List<MapRow> rows, List<MapRow> common) {
        Map<Key, List<MapRow>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(Key.of(type, row), key -> new ArrayList<>())
                .add(row));
        List<PiecePlan> plans = new ArrayList<>();
        if (isResource(type, rows.isEmpty()) && byKey.keySet().stream().noneMatch(key -> key.part() == Part.SELF)) {
            plans.add(plan(self(type), List.of(), common));
        }
        byKey.forEach((key, own) -> plans.add(plan(key, own, key.part() == Part.SELF ? common : List.of())));
        return List.copyOf(plans);
    }

    private static boolean isResource(AzurermType type, boolean unmapped) {
        return type.armType().isPresent()
                && type.role() != Role.FOLD
                && type.role() != Role.ACTION
                && !(type.role() == Role.DATAPLANE && unmapped);
    }

    private static Key self(AzurermType type) {
        return new Key(
                Part.SELF,
                type.armType().orElse(""),
                Optional.empty(),
                type.parentRefs().stream().findFirst());
    }

    private static PiecePlan plan(Key key, List<MapRow> own, List<MapRow> common) {
        Map<String, List<Rule>> targets = new LinkedHashMap<>();
        own.forEach(row -> targets.computeIfAbsent(row.armPath(), path -> new ArrayList<>())
                .add(Rule.of(row, own)));
        common.forEach(row -> targets.computeIfAbsent(row.armPath(), path -> List.of(Rule.of(row, common))));
        return new PiecePlan(key.part(), key.armType(), key.child(), key.parent(), List.copyOf(targets.values()));
    }
}
