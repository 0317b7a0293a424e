package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.PolicyClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.compliance.PolicyStates;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.deploy.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Azure, or a local one, behind the deployer's ports. Thread-safe. */
public final class AzurePlane implements PolicyPlane {
    private static final int MOST_RETRIES = 5;
    private static final String GROUPS_VERSION = "2023-04-01";
    private static final String TENANTS_VERSION = "2022-12-01";

    private final String endpoint;
    private final Failures failures;
    private final ArmClient arm;
    private final Map<ResourceKind, ObjectCalls> calls;

    private AzurePlane(String endpoint, HttpPipeline pipeline, Map<ResourceKind, ObjectCalls> calls) {
        this.endpoint = endpoint;
        this.failures = new Failures(endpoint);
        this.arm = new ArmClient(pipeline, endpoint, failures);
        this.calls = calls;
    }

    /**
     * Prepares the clients; the first request is made by the first call. Takes about a second, so only for verbs that
     * talk to Azure.
     *
     * @throws dev.safeguard.deployer.deploy.AzureFailure when the address or the certificate file is not acceptable
     */
    public static AzurePlane connect(AzureTarget target) {
        return connect(target, new Retries(MOST_RETRIES));
    }

    static AzurePlane connect(AzureTarget target, Retries retries) {
        String endpoint = target.endpoint().map(Endpoints::check).orElseGet(target.cloud()::endpoint);
        Pipelines pipelines = new Pipelines(target, endpoint, retries);
        HttpPipeline pipeline = pipelines.pipeline();
        PolicyClient policy = ResourceManager.authenticate(pipeline, pipelines.profile())
                .withSubscription(Pipelines.NO_SUBSCRIPTION)
                .policyClient();
        AuthorizationManager authorization = AuthorizationManager.authenticate(pipeline, pipelines.profile());
        return new AzurePlane(
                endpoint,
                pipeline,
                Map.of(
                        ResourceKind.DEFINITION,
                        new DefinitionCalls(policy.getPolicyDefinitions()),
                        ResourceKind.INITIATIVE,
                        new InitiativeCalls(policy.getPolicySetDefinitions()),
                        ResourceKind.ASSIGNMENT,
                        new AssignmentCalls(policy.getPolicyAssignments()),
                        ResourceKind.ROLE_ASSIGNMENT,
                        new RoleAssignmentCalls(
                                authorization.roleServiceClient().getRoleAssignments())));
    }

    /** Policy states and scans through the same connection. */
    public PolicyStates policyStates() {
        return new AzurePolicyStates(arm);
    }

    @Override
    public String endpoint() {
        return endpoint;
    }

    @Override
    public Optional<ManagementGroup> managementGroup(String name) {
        String url = arm.url(ArmIds.managementGroup(name), GROUPS_VERSION, Map.of());
        return failures.find(() -> arm.send(HttpMethod.GET, url).body())
                .map(group -> new ManagementGroup(name, tenant(group)));
    }

    private String tenant(JsonNode group) {
        String told = group.path("properties").path("tenantId").asText();
        return told.isEmpty() ? firstTenant() : told;
    }

    private String firstTenant() {
        String url = arm.url("/tenants", TENANTS_VERSION, Map.of());
        return failures.find(() -> arm.send(HttpMethod.GET, url).body())
                .map(list -> list.at("/value/0/tenantId").asText())
                .orElse("");
    }

    @Override
    public List<ObjectNode> list(ResourceKind kind, String scope) {
        return failures.guard(() -> calls(kind)
                .list(ArmIds.name(scope))
                .filter(object -> ArmIds.scope(object.path("id").asText()).equalsIgnoreCase(scope))
                .toList());
    }

    @Override
    public Optional<ObjectNode> get(ResourceKind kind, String id) {
        return failures.find(() -> calls(kind).get(ArmIds.scope(id), ArmIds.name(id)));
    }

    @Override
    public ObjectNode put(ResourceKind kind, String id, ObjectNode body) {
        return failures.guard(() -> calls(kind).put(ArmIds.scope(id), ArmIds.name(id), body));
    }

    @Override
    public void delete(ResourceKind kind, String id) {
        failures.find(() -> {
            calls(kind).delete(ArmIds.scope(id), ArmIds.name(id));
            return id;
        });
    }

    @Override
    public List<String> unsupported(ResourceKind kind, ObjectNode body) {
        return InnerJson.lost(body, calls(kind).through(body));
    }

    private ObjectCalls calls(ResourceKind kind) {
        return Objects.requireNonNull(calls.get(kind));
    }
}
