package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template is expanded with.
 *
 * <p>A parameter file named after a template, {@code main.parameters.json} or {@code main.parameters.prod.json} beside
 * {@code main.json}, is for that template alone; any other is for every template of the run. Of several files for one
 * template, later ones win over earlier ones, entry by entry.
 *
 * @param parameters values by name, taken as they are; they win over the files. For the template itself, not for those
 *     that it nests
 * @param parameterFiles used in this order; a file that lies beside a template is not used unless it is listed
 * @param root linked templates by relative path are read only from inside this folder; the template's own when empty
 * @param links folders or files for linked templates by {@code uri} or {@code id}, by prefix of these, longest first
 * @param now what {@code utcNow()} returns
 */
public record TemplateOptions(
        Destination destination,
        Map<String, JsonNode> parameters,
        List<Path> parameterFiles,
        Optional<Path> root,
        Map<String, Path> links,
        Cloud cloud,
        Instant now) {
    public TemplateOptions {
        parameters = Map.copyOf(parameters);
        parameterFiles = List.copyOf(parameterFiles);
        links = Map.copyOf(links);
    }

    /** Nothing given but the time. */
    public static TemplateOptions at(Instant now) {
        return new TemplateOptions(
                Destination.unknown(), Map.of(), List.of(), Optional.empty(), Map.of(), Cloud.PUBLIC, now);
    }

    public TemplateOptions withDestination(Destination other) {
        return new TemplateOptions(other, parameters, parameterFiles, root, links, cloud, now);
    }

    public TemplateOptions withParameters(Map<String, JsonNode> others) {
        return new TemplateOptions(destination, others, parameterFiles, root, links, cloud, now);
    }

    public TemplateOptions withParameterFiles(List<Path> others) {
        return new TemplateOptions(destination, parameters, others, root, links, cloud, now);
    }

    public TemplateOptions withRoot(Path folder) {
        return new TemplateOptions(destination, parameters, parameterFiles, Optional.of(folder), links, cloud, now);
    }

    public TemplateOptions withLinks(Map<String, Path> others) {
        return new TemplateOptions(destination, parameters, parameterFiles, root, others, cloud, now);
    }

    public TemplateOptions withCloud(Cloud other) {
        return new TemplateOptions(destination, parameters, parameterFiles, root, links, other, now);
    }
}
