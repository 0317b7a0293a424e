package dev.safeguard.compiler.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds Bicep files with the user's own compiler, which the search path holds: {@code bicep}, or else {@code az}. */
public final class BicepCompiler {
    private static final String INSTALL = "install Bicep (`az bicep install`), or scan what `bicep build` makes of it";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Words of a command line; the file comes last. */
    private record Tool(List<String> names, List<String> arguments) {}

    private static final List<Tool> TOOLS = List.of(
            new Tool(List.of("bicep", "bicep.exe"), List.of("build", "--stdout")),
            new Tool(List.of("az", "az.cmd"), List.of("bicep", "build", "--stdout", "--file")));

    private final List<Path> folders;
    private final Duration patience;

    private BicepCompiler(List<Path> folders, Duration patience) {
        this.folders = folders;
        this.patience = patience;
    }

    /**
     * The compiler on the search path of an environment.
     *
     * @param environment names and values; {@code PATH} counts, in any case
     */
    public static BicepCompiler of(Map<String, String> environment) {
        List<Path> folders = environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(variable -> Stream.of(variable.getValue().split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return new BicepCompiler(folders, PATIENCE);
    }

    BicepCompiler patient(Duration patience) {
        return new BicepCompiler(folders, patience);
    }

    /** The template that a file becomes; empty with a finding when it becomes none. */
    public Optional<ObjectNode> build(Path file, Consumer<Finding> findings) {
        Place place = Place.of(file.toString());
        if (!file.toString().endsWith(".bicep")) {
            findings.accept(new Finding(
                    SourceCodes.WRONG_KIND,
                    place,
                    "parameters of Bicep",
                    "build them and pass them with --parameters-file"));
            return Optional.empty();
        }
        Optional<List<String>> command = TOOLS.stream().flatMap(this::command).findFirst();
        if (command.isEmpty()) {
            findings.accept(new Finding(
                    SourceCodes.NO_BICEP, place, "Bicep needs its compiler, and there is no `bicep` or `az`", INSTALL));
            return Optional.empty();
        }
        Command.Outcome outcome = Command.run(command.get(), file, patience);
        return outcome.succeeded() ? template(outcome.output(), place, findings) : failed(outcome, place, findings);
    }

    private Stream<List<String>> command(Tool tool) {
        return folders.stream()
                .flatMap(folder -> tool.names().stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .map(program -> Stream.concat(Stream.of(program.toString()), tool.arguments().stream())
                        .toList());
    }

    private static Optional<ObjectNode> failed(Command.Outcome outcome, Place place, Consumer<Finding> findings) {
        return refused(outcome.complaint().orElse("the compiler says nothing"), place, findings);
    }

    private static Optional<ObjectNode> template(String json, Place place, Consumer<Finding> findings) {
        try {
            JsonNode tree = JsonMapper.builder().build().readTree(json);
            if (tree instanceof ObjectNode template) {
                return Optional.of(template);
            }
        } catch (JsonProcessingException e) {
            return refused("the compiler prints no JSON", place, findings);
        }
        return refused("the compiler prints no template", place, findings);
    }

    private static Optional<ObjectNode> refused(String problem, Place place, Consumer<Finding> findings) {
        Code code = SourceCodes.BICEP_FAILED;
        findings.accept(new Finding(code, place, problem, "correct it until `bicep build` is content"));
        return Optional.empty();
    }
}
