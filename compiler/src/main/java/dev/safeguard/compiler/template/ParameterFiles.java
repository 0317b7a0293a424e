package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateEvaluator;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what parameter files give to a template. */
final class ParameterFiles {
    private final Findings findings;
    private final Map<String, Given> given = new HashMap<>();

    private ParameterFiles(Findings findings) {
        this.findings = findings;
    }

    /** The values by name in lower case. */
    static Map<String, Given> read(Iterable<Path> files, Optional<Path> template, Findings findings) {
        ParameterFiles reader = new ParameterFiles(findings);
        for (Path file : files) {
            if (isFor(file, template)) {
                new TextReader(findings, TemplateCodes.PARAMETERS_UNREADABLE)
                        .read(file)
                        .ifPresent(reader::add);
            }
        }
        return reader.given;
    }

    /** Whether it is named after the template, or after none that lies beside it. */
    private static boolean isFor(Path file, Optional<Path> template) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int end = name.indexOf(".parameters");
        if (end <= 0 || template.isEmpty()) {
            return true;
        }
        String owner = name.substring(0, end) + ".json";
        boolean ours = template.get().getFileName().toString().equalsIgnoreCase(owner);
        return ours || !Files.exists(file.resolveSibling(owner));
    }

    /** What {@code bicep build-params --stdout} writes has the parameter file as a text within it. */
    private void add(PlacedText text) {
        Optional<String> built = text.root().string("parametersJson");
        if (built.isPresent()) {
            byte[] bytes = built.get().getBytes(StandardCharsets.UTF_8);
            new TextReader(findings, TemplateCodes.PARAMETERS_UNREADABLE)
                    .read(text.document(), bytes, text.file())
                    .ifPresent(this::addAll);
        } else {
            addAll(text);
        }
    }

    private void addAll(PlacedText text) {
        Optional<Part> parameters =
                text.root().member("parameters").filter(part -> part.json().isObject());
        if (parameters.isEmpty()) {
            findings.add(
                    TemplateCodes.PARAMETERS_UNREADABLE,
                    text.root().place(),
                    "no object `parameters`",
                    "write `parameters` with an object per name");
            return;
        }
        parameters.get().members().forEach((name, entry) -> add(name, entry, text.root()));
    }

    private void add(String name, Part entry, Part root) {
        try {
            given.put(Names.key(name), new Given(name, value(name, entry, root), entry.place()));
        } catch (TemplateFault fault) {
            findings.fault(TemplateCodes.PARAMETERS_UNREADABLE, entry.place(), "parameter `" + name + "`", fault);
        }
    }

    private static JsonNode value(String name, Part entry, Part root) {
        if (entry.has("value")) {
            return entry.value("value");
        }
        Optional<Part> reference = entry.member("reference");
        if (reference.isPresent()) {
            return vault(reference.get());
        }
        return entry.string("expression")
                .map(raw -> new TemplateEvaluator(new ExternalInputs(root)).evaluateText(raw))
                .orElseThrow(() -> new TemplateFault("neither value nor reference is given for '" + name + "'"));
    }

    /** A secret in a key vault; the same secret is the same unknown. */
    static JsonNode vault(Part reference) {
        String vault = reference.member("keyVault").flatMap(v -> v.string("id")).orElse("");
        String secret = reference.string("secretName").orElse("");
        String version = reference.string("secretVersion").orElse("");
        PartText hole = PartText.hole("secret " + vault + "/" + secret + "/" + version, "a secret of a key vault");
        return UnknownValue.text("a secret of a key vault", hole.pattern());
    }

    /** Whether an object is the content of a parameter file. */
    static boolean isParameterFile(ObjectNode json) {
        return Level.isParameterSchema(PlacedText.of("", json).root().value("$schema"));
    }
}
