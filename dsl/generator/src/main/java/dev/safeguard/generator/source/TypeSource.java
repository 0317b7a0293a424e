package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.NamedType;
import dev.safeguard.generator.facts.TypeFact;
import dev.safeguard.generator.facts.Words;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The Java text of one resource type: a class with a method per field, and nested classes for elements of arrays. */
final class TypeSource {
    private static final Set<String> OF_RESOURCE_TYPE = Set.of(
            "name", "supportsTags", "supportsLocation", "type", "resourceName", "kind", "location", "identityType");
    private static final Set<String> OF_ELEMENT = Set.of("alias", "exists", "absent", "containsKey");

    private final Names classNames;
    private final JavaText out = new JavaText();
    private final Queue<Element> pending = new ArrayDeque<>();

    /** An element class named by a method already written, to be written itself. */
    private record Element(String className, String path, Member member) {}

    private TypeSource(NamedType named) {
        this.classNames = new Names(Set.of());
        classNames.give(named.className());
    }

    /** @param head package and imports */
    static String of(String head, NamedType named, TypeFact type, Collection<AliasFact> facts) {
        TypeSource source = new TypeSource(named);
        source.out
                .line(head)
                .line("/** Fields of {@code " + named.type() + "}. */")
                .line("public final class " + named.className() + " extends ResourceType {")
                .line("    " + named.className() + "() {")
                .line("        super(" + JavaText.quoted(named.type()) + ", " + type.tags() + ", " + type.location()
                        + ");")
                .line("    }");
        source.methods("    ", "", Members.of(named.type() + "/", facts), OF_RESOURCE_TYPE);
        while (!source.pending.isEmpty()) {
            source.element(source.pending.remove());
        }
        return source.out.line("}").toString();
    }

    private void element(Element element) {
        String alias = element.member().alias().name();
        out.line("")
                .line("    /** One element of {@code " + alias + "}. */")
                .line("    public static final class " + element.className() + " extends ObjectField {")
                .line("        " + element.className() + "() {")
                .line("            super(" + JavaText.quoted(alias) + ");")
                .line("        }");
        List<Member> members = Members.of(alias, element.member().below());
        methods("        ", element.path() + ".", members, OF_ELEMENT);
        out.line("    }");
    }

    private void methods(String indent, String path, List<Member> members, Set<String> inherited) {
        Names names = new Names(inherited);
        for (Member member : members) {
            String method = names.give(Words.camel(member.path()));
            if (member.hasElementClass()) {
                String elementPath = path + member.path();
                String className = classNames.give(Words.pascal(elementPath) + "Element");
                pending.add(new Element(className, elementPath, member));
                out.line(FieldMethod.text(indent, method, member, className, ""));
            } else {
                String alias = JavaText.quoted(member.alias().name());
                out.line(FieldMethod.text(indent, method, member, FieldMethod.fieldClass(member), alias));
            }
        }
    }
}
