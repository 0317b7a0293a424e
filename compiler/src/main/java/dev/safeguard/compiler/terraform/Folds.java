package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.azurerm.Piece;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Companions that write properties of another resource of the plan. */
final class Folds {
    private final Assembly assembly;
    private final ResourceSink sink;
    private final SourceText source;
    private final Judged judged;
    private final List<Fold> waiting = new ArrayList<>();

    Folds(Assembly assembly, ResourceSink sink, SourceText source, Judged judged) {
        this.assembly = assembly;
        this.sink = sink;
        this.source = source;
        this.judged = judged;
    }

    /**
     * A companion.
     *
     * @param types ARM types of the resource it can belong to; empty when it can be any
     */
    private record Fold(Planned planned, Piece piece, ObjectNode values, Reach reach, List<String> types) {}

    void add(Planned planned, Piece piece, ObjectNode values, Reach reach, List<String> types) {
        waiting.add(new Fold(planned, piece, values, reach, types));
    }

    /** Folds them in, once all resources are known. */
    void apply() {
        for (Fold fold : waiting) {
            Optional<Emitted> parent = fold.reach().id().flatMap(assembly::byId);
            if (parent.isPresent()) {
                into(parent.get(), fold);
            } else if (fold.reach().id().isEmpty() && !fold.reach().outside()) {
                uncertain(fold);
            } else if (!assembly.isSource(fold.planned())) {
                sink.notEvaluated(
                        fold.planned().type(), fold.planned().address().toString(), source.place(fold.planned()));
            }
        }
    }

    private void into(Emitted parent, Fold fold) {
        Set<String> configured = configured(fold.piece(), fold.values());
        Set<String> both = new TreeSet<>(configured);
        both.retainAll(parent.configured());
        both.removeIf(path -> path.contains("[*]"));
        if (!both.isEmpty()) {
            tell(
                    SourceCodes.TERRAFORM_CONFLICT,
                    fold.planned(),
                    "`" + parent.planned().address() + "` and `"
                            + fold.planned().address() + "` both set " + String.join(", ", both),
                    "keep one of them: the one that is applied last wins");
        }
        parent.configured().addAll(configured);
        judged.join(parent, fold.planned());
        AzurermMap.merge(parent.json(), fold.piece().json());
    }

    /** ARM paths that come from blocks that are there: attributes always are. */
    static Set<String> configured(Piece piece, ObjectNode values) {
        return piece.origin().entrySet().stream()
                .filter(entry -> isSet(entry.getValue(), values, piece))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSet(String attribute, ObjectNode values, Piece piece) {
        int block = attribute.indexOf("[*]");
        JsonNode value = values.path(block < 0 ? attribute : attribute.substring(0, block));
        return piece.part() == Piece.Part.FOLD
                ? !value.isMissingNode()
                : block >= 0 && value.isArray() && !value.isEmpty();
    }

    /** May belong to any of several: what it sets is unknown in all of them. */
    private void uncertain(Fold fold) {
        List<Emitted> candidates = candidates(fold);
        if (candidates.size() == 1) {
            into(candidates.get(0), fold);
            return;
        }
        candidates.forEach(candidate -> {
            blur(candidate.json(), fold.piece().json());
            judged.join(candidate, fold.planned());
        });
        if (!fold.piece().armType().equals(Piece.TARGET_TYPE)) {
            // a private endpoint's connection, which comes along with this, is told already
            tell(
                    SourceCodes.TERRAFORM_PARENT,
                    fold.planned(),
                    "the plan does not tell which resource `" + fold.planned().address() + "` belongs to",
                    "scan with the folder of the .tf files, or name one resource in the attribute");
        }
    }

    private List<Emitted> candidates(Fold fold) {
        List<Planned> named = fold.reach().candidates();
        return fold.types().stream()
                .flatMap(type -> assembly.ofType(type).stream())
                .filter(emitted -> named.isEmpty() || named.contains(emitted.planned()))
                .toList();
    }

    /** What both say stays; everything else that the companion says may be so or not. */
    private static void blur(ObjectNode candidate, ObjectNode companion) {
        companion.properties().forEach(property -> {
            JsonNode there = candidate.path(property.getKey());
            if (there instanceof ObjectNode inner && property.getValue() instanceof ObjectNode more) {
                blur(inner, more);
            } else if (!there.equals(property.getValue())) {
                candidate.set(property.getKey(), UnknownValue.perhaps("depends on what a companion belongs to"));
            }
        });
    }

    private void tell(Code code, Planned planned, String problem, String remedy) {
        sink.finding(new Finding(code, source.place(planned), problem, remedy));
    }
}
