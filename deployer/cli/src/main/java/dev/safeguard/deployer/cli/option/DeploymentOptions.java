package dev.safeguard.deployer.cli.option;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.Destination;
import dev.safeguard.compiler.template.TemplateOptions;
import dev.safeguard.deployer.cli.console.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where templates would be deployed, and with which values; whatever is not said stays unknown. */
public final class DeploymentOptions {
    @Option(
            names = "--parameters-file",
            paramLabel = "FILE",
            description = "Values for the parameters of templates; repeatable. NAME.parameters.json goes with NAME.json"
                    + " beside it, any other with every template.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--template-parameter",
            paramLabel = "NAME=VALUE",
            description = "Value of a parameter of the templates; JSON, or else text; repeatable, wins over files.")
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--subscription-id",
            paramLabel = "ID",
            description = "Subscription that templates are deployed to.")
    private Optional<String> subscriptionId = Optional.empty();

    @Option(
            names = "--resource-group",
            paramLabel = "NAME",
            description = "Resource group that templates are deployed to.")
    private Optional<String> resourceGroup = Optional.empty();

    @Option(
            names = "--location",
            paramLabel = "NAME",
            description = "Location of the resource group or the deployment.")
    private Optional<String> location = Optional.empty();

    @Option(names = "--tenant-id", paramLabel = "ID", description = "Tenant that templates are deployed to.")
    private Optional<String> tenantId = Optional.empty();

    @Option(
            names = "--management-group-id",
            paramLabel = "ID",
            description = "Management group that templates are deployed to.")
    private Optional<String> managementGroupId = Optional.empty();

    @Option(names = "--deployment-name", paramLabel = "NAME", description = "What deployment().name is in templates.")
    private Optional<String> deploymentName = Optional.empty();

    /**
     * The options as templates need them.
     *
     * @param now what {@code utcNow()} is
     * @throws Stop for a file that is not there
     */
    TemplateOptions templates(Instant now) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw Stop.usage("no such file `" + file + "`", "name a parameter file of a template");
            }
        }
        Map<String, JsonNode> parameters = NamedValues.of("--template-parameter", given);
        return TemplateOptions.at(now)
                .withDestination(new Destination(
                        subscriptionId, resourceGroup, location, tenantId, managementGroupId, deploymentName))
                .withParameters(parameters)
                .withParameterFiles(files);
    }
}
