package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anybody's policy JSON as an initiative: the one in the folder, or, without one, all its definitions together. */
final class PolicyFolder {
    private final List<PolicyDefinition> definitions = new ArrayList<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<Finding> errors = new ArrayList<>();

    private PolicyFolder() {}

    /**
     * Reads a file or a folder.
     *
     * @param scope where the definitions at hand will lie, without a slash at its end; members refer to them there
     */
    static ChosenInitiative read(Path path, String scope) {
        PolicyFolder folder = new PolicyFolder();
        InputFiles input = InputFiles.find(List.of(path.toString()), List.of(".json"));
        folder.errors.addAll(input.findings());
        input.files().forEach(folder::add);
        if (!folder.errors.isEmpty()) {
            throw Stop.findings(folder.errors);
        }
        return folder.chosen(folder.initiative(path), scope);
    }

    private void add(Path file) {
        try {
            Reading reading = PolicyReader.read(file);
            reading.findings().stream().filter(Finding::isError).forEach(errors::add);
            reading.document().flatMap(PolicyDocument::asDefinition).ifPresent(definitions::add);
            reading.document().flatMap(PolicyDocument::asInitiative).ifPresent(initiatives::add);
        } catch (IOException e) {
            throw Stop.failure("cannot read `" + file + "`", "check the file and its permissions");
        }
    }

    private Initiative initiative(Path path) {
        if (initiatives.size() > 1) {
            String names =
                    String.join(", ", initiatives.stream().map(Initiative::name).toList());
            throw Stop.usage("`" + path + "` holds several initiatives: " + names, "name the file of one of them");
        }
        if (initiatives.isEmpty() && definitions.isEmpty()) {
            throw Stop.usage("`" + path + "` holds no policy definition", "name a file or folder of policy JSON");
        }
        return initiatives.isEmpty() ? together(path) : initiatives.get(0);
    }

    private Initiative together(Path path) {
        List<Initiative.Member> members =
                definitions.stream().map(PolicyFolder::member).toList();
        return new Initiative(
                path.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.json$", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                List.of(),
                members,
                Value.NO_MEMBERS);
    }

    private static Initiative.Member member(PolicyDefinition definition) {
        return new Initiative.Member(
                definition.name(), Optional.of(definition.name()), Map.of(), List.of(), Optional.empty());
    }

    private ChosenInitiative chosen(Initiative read, String scope) {
        ChosenInitiative asRead = new ChosenInitiative(read, definitions);
        List<Initiative.Member> members = read.members().stream()
                .map(member -> asRead.definition(member.definitionId())
                        .map(definition -> at(scope, member, definition))
                        .orElse(member))
                .toList();
        return new ChosenInitiative(
                new Initiative(
                        read.name(),
                        read.id(),
                        read.displayName(),
                        read.description(),
                        read.policyType(),
                        read.version(),
                        read.metadata(),
                        read.parameters(),
                        read.groups(),
                        members,
                        read.others()),
                definitions);
    }

    private static Initiative.Member at(String scope, Initiative.Member member, PolicyDefinition definition) {
        return new Initiative.Member(
                scope + "/providers/Microsoft.Authorization/policyDefinitions/" + definition.name(),
                member.referenceId(),
                member.parameters(),
                member.groupNames(),
                member.definitionVersion());
    }
}
