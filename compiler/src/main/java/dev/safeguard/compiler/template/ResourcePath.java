package dev.safeguard.compiler.template;

import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Type, name and id of a resource.
 *
 * @param type its own full type, also when it was declared in the old way as {@code …/providers/locks}
 * @param name with those of its parents: {@code server/database}
 */
record ResourcePath(String type, PartText name, PartText id) {
    private static final String PROVIDERS = "/providers/";
    private static final String LENGTHS = "The type '%s' and the name '%s' have incorrect segment lengths. "
            + "A nested resource type must have identical number of segments as its resource name. "
            + "A root resource type must have segment length one greater than its resource name.";

    private static final String EMPTY = "The type '%s' or the name '%s' has an empty segment.";

    /** Lays a resource on a base; types and names alternate, and {@code providers} begins an extension resource. */
    static ResourcePath on(PartText base, String declaredType, PartText declaredName) {
        String[] types = declaredType.split("/", -1);
        List<PartText> names = declaredName.segments();
        if (names.size() != types.length - 1) {
            return unequal(base, declaredType, declaredName);
        }
        if (Stream.of(types).anyMatch(String::isEmpty) || names.stream().anyMatch(PartText::isEmpty)) {
            throw new TemplateFault(EMPTY.formatted(declaredType, declaredName.shown()));
        }
        return new Walk(base, types[0]).along(types, names);
    }

    /** An unknown name may hold slashes; then nobody can say which part belongs to which type. */
    private static ResourcePath unequal(PartText base, String type, PartText name) {
        if (name.isKnown() || name.segments().size() > type.split("/", -1).length - 1) {
            throw new TemplateFault(LENGTHS.formatted(type, name.shown()));
        }
        String why = name.why().orElse("unknown");
        PartText tail = PartText.hole(type + ": " + name.pattern(), why);
        return new ResourcePath(type, name, base.plus(PROVIDERS).plus(tail));
    }

    /** {@code Microsoft.Sql/servers/srv/databases/db}: types and names in turn. */
    static PartText tail(String type, List<PartText> names) {
        return on(PartText.EMPTY, type, PartText.join(names)).id().from(PROVIDERS.length());
    }

    private static final class Walk {
        private PartText id;
        private String type;
        private List<PartText> names = new ArrayList<>();

        Walk(PartText base, String namespace) {
            this.id = base.plus(PROVIDERS).plus(namespace);
            this.type = namespace;
        }

        ResourcePath along(String[] types, List<PartText> declared) {
            for (int i = 1; i < types.length; i++) {
                if (types[i].equalsIgnoreCase("providers")) {
                    extend(declared.get(i - 1));
                } else {
                    step(types[i], declared.get(i - 1));
                }
            }
            return new ResourcePath(type, PartText.join(names), id);
        }

        private void step(String segment, PartText name) {
            id = id.plus("/").plus(segment).plus("/").plus(name);
            type = type + "/" + segment;
            names.add(name);
        }

        private void extend(PartText namespace) {
            if (!namespace.isKnown()) {
                throw new TemplateFault("The namespace of an extension resource is not known: " + namespace.shown());
            }
            id = id.plus(PROVIDERS).plus(namespace);
            type = namespace.pattern();
            names = new ArrayList<>();
        }
    }

    /** Where an extension resource's {@code scope} lies, from a full id, or from one relative to the deployment. */
    static PartText scope(PartText written, Target target) {
        String text = written.pattern();
        if (text.startsWith("/") || text.startsWith("{")) {
            return text.endsWith("/") ? written.to(text.length() - 1) : written;
        }
        boolean ofTenant = text.toLowerCase(Locale.ROOT).startsWith("microsoft.management/");
        return (ofTenant ? PartText.EMPTY : target.id()).plus(PROVIDERS).plus(written);
    }
}
