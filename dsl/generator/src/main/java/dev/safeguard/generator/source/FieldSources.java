package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.TypeFact;
import dev.safeguard.generator.facts.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Java sources of typed fields: a class per resource type, and {@code ResourceTypes} with a constant for each.
 *
 * @param packageName where the classes go
 * @param facts what is known of the types; a type that is not among them has neither tags nor a location
 */
public record FieldSources(String packageName, List<TypeFact> facts) {
    private static final String BASE_PACKAGE = "dev.safeguard.dsl.azure";

    /**
     * Aliases deeper than this are left to {@code Fields.field("…")}: they repeat whole other resources inside a
     * resource (a network interface inside a subnet inside a rule) and would make up most of the classes.
     */
    private static final int MAX_ARRAYS = 2;

    private static final int MAX_DOTS = 4;

    public FieldSources {
        facts = List.copyOf(facts);
    }

    /** Writes the sources below the root of a source folder, deletes other Java files there. */
    public void write(OutputFolder folder, Collection<NamedType> types, Collection<AliasFact> facts) {
        Map<String, List<AliasFact>> byType = new HashMap<>();
        facts.stream()
                .filter(FieldSources::isShallow)
                .forEach(fact -> byType.computeIfAbsent(lower(fact.resourceType()), type -> new java.util.ArrayList<>())
                        .add(fact));
        for (NamedType type : types) {
            List<AliasFact> own = byType.getOrDefault(lower(type.type()), List.of());
            folder.write(path(type.className()), TypeSource.of(head(), type, fact(type.type()), own));
        }
        folder.write(path("ResourceTypes"), constants(types));
        folder.deleteOthers(".java");
    }

    /** Where two sources tell of a type, what one of them knows is enough. */
    private TypeFact fact(String type) {
        List<TypeFact> known = facts.stream()
                .filter(fact -> fact.name().equalsIgnoreCase(type))
                .toList();
        boolean tags = known.stream().anyMatch(TypeFact::tags);
        boolean location = known.stream().anyMatch(TypeFact::location);
        return new TypeFact(type, tags, location, false, "");
    }

    private static boolean isShallow(AliasFact fact) {
        return fact.member()
                .filter(member -> count(member, '.') <= MAX_DOTS && count(member, '[') <= MAX_ARRAYS)
                .isPresent();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String path(String className) {
        return packageName.replace('.', '/') + "/" + className + ".java";
    }

    private String head() {
        String imports = packageName.equals(BASE_PACKAGE) ? "" : "\nimport " + BASE_PACKAGE + ".*;\n";
        return "package " + packageName + ";\n" + imports;
    }

    private String constants(Collection<NamedType> types) {
        JavaText out = new JavaText();
        out.line(head())
                .line("/** A constant for each resource type with typed fields. */")
                .line("public final class ResourceTypes {");
        types.stream().sorted(Comparator.comparing(NamedType::className)).forEach(type -> {
            out.line("    /** {@code " + type.type() + "} */");
            out.line("    public static final " + type.className() + " " + Words.constant(type.className()) + " = new "
                    + type.className() + "();");
            out.line("");
        });
        return out.line("    private ResourceTypes() {}").line("}").toString();
    }
}
