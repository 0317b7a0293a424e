package dev.safeguard.compiler.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of one dossier, looked up in its cell and then in its family; a file of its own is the only layer. */
final class DossierParts {
    static final List<String> PROSE = List.of("why", "cost", "risk", "rollout", "exemption");
    static final List<String> LISTS = List.of("sources", "builtIns");
    static final String RING = "ring";
    static final String FIX = "fix";
    private static final List<String> TOOLS = List.of("portal", "cli", "bicep", "terraform");

    private final List<Mapping> layers;
    private final List<Mapping> fixes;
    private final Words words;
    private boolean complete = true;

    /**
     * The parts.
     *
     * @param layers the nearest first; findings about what none of them has are placed there
     */
    DossierParts(List<Mapping> layers, Words words) {
        this.layers = List.copyOf(layers);
        this.fixes =
                layers.stream().flatMap(layer -> layer.mapping(FIX).stream()).toList();
        this.words = words;
        fixes.forEach(fix -> fix.allow(TOOLS));
    }

    /** The dossier; nothing when it lacks something, which is in the findings then. */
    Optional<Dossier> dossier(String control, boolean attested) {
        Dossier dossier = new Dossier(
                control,
                list("sources"),
                list("builtIns"),
                ring(),
                prose("why"),
                prose("cost"),
                prose("risk"),
                prose("rollout"),
                fix(attested),
                prose("exemption"));
        words.unused().forEach(this::unused);
        return complete ? Optional.of(dossier) : Optional.empty();
    }

    private List<String> list(String key) {
        return first(layers, layer -> layer.texts(key)).orElseGet(() -> {
            missing(key, "write `" + key + ": []` when there are none");
            return List.of();
        });
    }

    private Ring ring() {
        Optional<Mapping> layer = layers.stream().filter(l -> l.has(RING)).findFirst();
        if (layer.isEmpty()) {
            missing(RING, "write a number from 0, watches only, to 3, costs money or may cut off clients");
            return Ring.WATCHING;
        }
        Optional<Long> number = layer.get().integer(RING);
        Optional<Ring> ring = number.flatMap(Ring::of);
        complete &= ring.isPresent();
        if (number.isPresent() && ring.isEmpty()) {
            layer.get().problem(DossierCodes.NO_RING, RING, "no ring " + number.get(), "write 0, 1, 2 or 3");
        }
        return ring.orElse(Ring.WATCHING);
    }

    /** One line: a word that is empty leaves no gap. */
    private String prose(String key) {
        return text(layers, key).map(text -> text.replaceAll("\\s+", " ")).orElseGet(() -> {
            missing(key, "write it down; `Nothing.` or `None.` is an answer");
            return "";
        });
    }

    private Fix fix(boolean attested) {
        Fix fix = new Fix(tool("portal"), tool("cli"), tool("bicep"), tool("terraform"));
        if (attested) {
            if (fix.isEmpty()) {
                missing(FIX, "say at least one way to what is attested");
            }
            return fix;
        }
        TOOLS.stream()
                .filter(tool -> !hasTool(fix, tool))
                .forEach(tool -> missing(FIX + "." + tool, "write it down; where there is no such way, say so"));
        return fix;
    }

    private static boolean hasTool(Fix fix, String tool) {
        return switch (tool) {
            case "portal" -> fix.portal().isPresent();
            case "cli" -> fix.cli().isPresent();
            case "bicep" -> fix.bicep().isPresent();
            default -> fix.terraform().isPresent();
        };
    }

    private Optional<String> tool(String key) {
        return text(fixes, key);
    }

    private Optional<String> text(List<Mapping> from, String key) {
        return first(from, layer -> layer.text(key))
                .map(text -> words.in(text, word -> unresolved(key, word)).strip())
                .filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> first(List<Mapping> layers, Function<Mapping, Optional<T>> get) {
        return layers.stream().flatMap(layer -> get.apply(layer).stream()).findFirst();
    }

    private void missing(String key, String remedy) {
        complete = false;
        layers.get(0).problem(DossierCodes.MISSING, "", "no `" + key + "`", remedy);
    }

    private void unused(String word) {
        layers.get(0)
                .problem(
                        DossierCodes.UNUSED_WORD,
                        word,
                        "no text has `{" + word + "}`",
                        "correct the word, or remove it");
    }

    private void unresolved(String key, String word) {
        complete = false;
        layers.get(0)
                .problem(
                        DossierCodes.UNRESOLVED_WORD,
                        "",
                        "`" + key + "` has `{" + word + "}`, which the cell does not give",
                        "write `" + word + ": …` into the cell");
    }
}
