package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Java sources of typed fields: a class per resource type, and {@code ResourceTypes} with a constant for each.
 *
 * @param packageName where the classes go
 * @param tagged lower-case names of the types that support tags
 */
public record FieldSources(String packageName, Set<String> tagged) {
    private static final String BASE_PACKAGE = "dev.safeguard.dsl.azure";

    /**
     * Aliases deeper than this are left to {@code Fields.field("…")}: they repeat whole other resources inside a
     * resource (a network interface inside a subnet inside a rule) and would make up most of the classes.
     */
    private static final int MAX_ARRAYS = 2;

    private static final int MAX_DOTS = 4;

    public FieldSources {
        tagged = Set.copyOf(tagged);
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
            boolean tags = tagged.contains(lower(type.type()));
            folder.write(path(type.className()), TypeSource.of(head(), type, tags, own));
        }
        folder.write(path("ResourceTypes"), constants(types));
        folder.deleteOthers(".java");
    }

    private static boolean isShallow(AliasFact fact) {
        String tail = fact.tail();
        long dots = tail.chars().filter(c -> c == '.').count();
        long arrays = tail.chars().filter(c -> c == '[').count();
        return fact.hasTypePrefix() && dots <= MAX_DOTS && arrays <= MAX_ARRAYS;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String path(String className) {
        return packageName.replace('.', '/') + "/" + className + ".java";
    }

    private String head() {
        String imports = packageName.equals(BASE_PACKAGE) ? "" : "import " + BASE_PACKAGE + ".*;\n\n";
        return "package " + packageName + ";\n\n" + imports.stripTrailing();
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
