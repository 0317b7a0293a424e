package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.template.Deployment.Position;
import dev.safeguard.compiler.template.language.TemplateEvaluator;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expands an ARM template, also one that {@code bicep build} wrote, to the resources that would be deployed.
 *
 * <p>Each resource comes with the place of its declaration and an address: the names of the modules around it, then types
 * and names in turn, {@code network/Microsoft.Network/virtualNetworks/hub/subnets/apps}. What only Azure knows is a marked
 * unknown; ids have holes such as {@code {subscriptionId}} where nobody named the scope. A resource whose deployment
 * hangs on conditions that are not known has a member {@code condition}, marked unknown, whose pattern has a hole for each. Resources that the template only refers to are
 * {@link dev.safeguard.compiler.source.SourcedResource.Role#RELATED}, as are types that Azure Policy exempts; nested
 * deployments themselves are not handed on, their resources are. A resource that cannot be expanded is an error and not
 * evaluated; the others still come.
 */
public final class TemplateSource {
    private TemplateSource() {}

    /** Expands the template in a file: JSON with comments, UTF-8, or UTF-16 with a byte order mark. */
    public static void read(Path template, TemplateOptions options, ResourceSink sink) {
        Findings findings = new Findings(sink);
        new TextReader(findings, TemplateCodes.UNREADABLE)
                .read(template)
                .ifPresent(text -> expand(text, options, sink, findings));
    }

    /** Expands the template that the bytes of a file hold; it has no folder, so no linked template lies beside it. */
    public static void read(String document, byte[] template, TemplateOptions options, ResourceSink sink) {
        Findings findings = new Findings(sink);
        new TextReader(findings, TemplateCodes.UNREADABLE)
                .read(document, template, Optional.empty())
                .ifPresent(text -> expand(text, options, sink, findings));
    }

    /** Expands a template that is part of another document; places have pointers but no lines. */
    public static void read(String document, ObjectNode template, TemplateOptions options, ResourceSink sink) {
        expand(PlacedText.of(document, template), options, sink, new Findings(sink));
    }

    /** Whether the object is a template, by its {@code $schema}. */
    public static boolean isTemplate(ObjectNode json) {
        return Level.of(PlacedText.of("", json).root().value("$schema")).isPresent();
    }

    /** Whether the object is the content of a parameter file, by its {@code $schema}. */
    public static boolean isParameterFile(ObjectNode json) {
        return ParameterFiles.isParameterFile(json);
    }

    private static void expand(PlacedText text, TemplateOptions options, ResourceSink sink, Findings findings) {
        Template template = Template.of(text.root());
        if (!new TemplateCheck(template, findings).isUsable()) {
            return;
        }
        Run run = Run.of(options, text.file(), sink, findings);
        try {
            root(template, run).emit();
            run.neighbours().hand(sink);
        } catch (StackOverflowError e) {
            findings.add(
                    TemplateCodes.TOO_MUCH,
                    text.root().place(),
                    "definitions lie in one another too deeply; the rest is not evaluated",
                    "simplify the template");
        }
    }

    private static Deployment root(Template template, Run run) {
        Destination destination = run.options().destination();
        JsonNode name = destination
                .deploymentName()
                .map(text -> (JsonNode) TextNode.valueOf(text))
                .orElseGet(() -> UnknownValue.text("the deployment is not named", "{deployment().name}"));
        Map<String, Given> given = given(template, run);
        List<Linked> files = Linked.of(template.root(), given).stream().toList();
        return new Deployment(
                run,
                template,
                Target.of(template.level().orElse(Level.RESOURCE_GROUP), destination),
                new Position(name, "", 0, List.of(), files),
                given,
                Frame.NONE,
                new TemplateEvaluator(new ExternalInputs(template.root())));
    }

    private static Map<String, Given> given(Template template, Run run) {
        PlacedText text = template.root().text();
        Map<String, Given> given =
                new HashMap<>(ParameterFiles.read(run.options().parameterFiles(), text.file(), run.findings()));
        run.options()
                .parameters()
                .forEach(
                        (name, value) -> given.put(Names.key(name), new Given(name, value, Place.of(text.document()))));
        return given;
    }
}
