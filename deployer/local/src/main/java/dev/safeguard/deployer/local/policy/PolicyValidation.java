package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.Assignment;
import dev.safeguard.compiler.assign.AssignmentPlanning;
import dev.safeguard.compiler.assign.AssignmentReader;
import dev.safeguard.compiler.assign.ObjectReading;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlanCodes;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Refuses definitions and sets that Azure would refuse, with Azure's codes. */
public final class PolicyValidation {
    private static final String RULE = "InvalidPolicyRule";

    private final Store store;
    private final Hierarchy hierarchy;
    private final Library library;
    private final AssignedPolicies policies;
    private final Engine engine;

    PolicyValidation(Store store, Library library, AssignedPolicies policies, Engine engine) {
        this.store = store;
        this.hierarchy = new Hierarchy(store);
        this.library = library;
        this.policies = policies;
        this.engine = engine;
    }

    /**
     * Checks a definition before it is stored.
     *
     * @param text the request's body as sent
     * @throws ArmException 400 {@code InvalidPolicyRule}, {@code InvalidPolicyAlias}, {@code InvalidPolicyParameterUpdate}
     */
    public void definition(ArmId id, String text) {
        PolicyDefinition definition = read(id, text, RULE, PolicyDocument::asDefinition);
        plan(id, definition);
        library.definition(id)
                .ifPresent(before -> ParameterUpdates.check(id, before.parameters(), definition.parameters()));
    }

    private void plan(ArmId id, PolicyDefinition definition) {
        Planning planning = engine.plan(definition, StandIns.of(definition.parameters()));
        if (planning instanceof Planning.Refused refused) {
            throw refused(id, RULE, refused.findings());
        }
        List<Finding> aliases = ((Planning.Planned) planning)
                .warnings().stream()
                        .filter(warning -> warning.code().equals(PlanCodes.UNKNOWN_ALIAS))
                        .toList();
        if (!aliases.isEmpty()) {
            throw refused(id, "InvalidPolicyAlias", aliases);
        }
    }

    /**
     * Checks a set before it is stored.
     *
     * @throws ArmException 404 {@code PolicyDefinitionNotFound} for a member, 400 for what is wrong with the set itself
     */
    public void initiative(ArmId id, String text) {
        String code = "InvalidPolicySetDefinition";
        Initiative set = read(id, text, code, PolicyDocument::asInitiative);
        for (Initiative.Member member : set.members()) {
            requireReachable(ArmId.of(member.definitionId()), id.scope(), "InvalidCreatePolicySetDefinitionRequest");
        }
        plan(id, set);
        library.initiative(id).ifPresent(before -> ParameterUpdates.check(id, before.parameters(), set.parameters()));
    }

    private void plan(ArmId id, Initiative set) {
        if (StandIns.areCertain(set.parameters())
                && engine.plan(set, this::definitionOf, StandIns.of(set.parameters()))
                        instanceof InitiativePlanning.Refused refused) {
            throw refused(id, "InvalidPolicyParameters", refused.findings());
        }
    }

    private Optional<PolicyDefinition> definitionOf(Initiative.Member member) {
        return library.definition(ArmId.of(member.definitionId()));
    }

    private static <T> T read(ArmId id, String text, String code, Function<PolicyDocument, Optional<T>> kind) {
        Reading reading = PolicyReader.read(new Source(id.name(), text));
        List<Finding> errors =
                reading.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw refused(id, code, errors);
        }
        return reading.document()
                .flatMap(kind)
                .orElseThrow(() ->
                        ArmException.badRequest(code, "The request content is not what '" + id.type() + "' takes."));
    }

    private static ArmException refused(ArmId id, String code, List<Finding> errors) {
        return ArmException.badRequest(code, "'" + id.name() + "' is invalid: " + Findings.text(errors));
    }

    /** A definition must exist, at the scope where it is used or above it. */
    private void requireReachable(ArmId definition, ArmId from, String code) {
        boolean set = definition.type().equalsIgnoreCase(PolicyTypes.SET);
        String kind = set ? "policy set definition" : "policy definition";
        if (store.find(definition).isEmpty()) {
            throw ArmException.notFound(
                    set ? "PolicySetDefinitionNotFound" : "PolicyDefinitionNotFound",
                    "The " + kind + " '" + definition + "' could not be found.");
        }
        ArmId home = definition.scope();
        if (home.kind() != ArmId.Kind.TENANT && !hierarchy.path(from).contains(home)) {
            throw ArmException.badRequest(
                    code,
                    "The " + kind + " '" + definition + "' can only be used at or below its scope '" + home + "'.");
        }
    }

    /**
     * Checks an assignment before it is stored.
     *
     * @param body the assignment as it would be stored
     * @throws ArmException 404 for an unknown definition, 400 for what is wrong with the assignment itself, and for
     *     parameters, overrides or an identity that do not fit what it assigns
     */
    public void assignment(ObjectNode body) {
        ObjectReading<Assignment> reading = AssignmentReader.read("", body);
        Assignment assignment = reading.object().orElseThrow(() -> AssignmentRefusals.of(reading.findings()));
        AssignmentRefusals.requireLocation(body);
        requireReachable(assignment.definition(), assignment.scope(), AssignmentRefusals.CODE);
        AssignmentPlanning planning = policies.plan(assignment);
        List<Finding> findings = planning instanceof AssignmentPlanning.Planned planned
                ? planned.findings()
                : ((AssignmentPlanning.Refused) planning).findings();
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw AssignmentRefusals.of(errors);
        }
    }

    /**
     * Checks whether a definition or set may go.
     *
     * @throws ArmException 400 when an assignment or a set still refers to it
     */
    public void deletion(ArmId id) {
        boolean set = id.type().equalsIgnoreCase(PolicyTypes.SET);
        Stream<ArmId> users = Stream.concat(
                users(PolicyTypes.ASSIGNMENT, id, p -> Json.text(p, "policyDefinitionId").stream()),
                users(PolicyTypes.SET, id, PolicyValidation::members));
        users.findFirst().ifPresent(user -> {
            throw ArmException.badRequest(
                    set ? "InvalidDeletePolicySetDefinitionRequest" : "InvalidDeletePolicyDefinitionRequest",
                    "'" + id.name() + "' cannot be deleted: '" + user + "' refers to it.");
        });
    }

    private static Stream<String> members(ObjectNode properties) {
        List<JsonNode> members = Json.items(properties, "policyDefinitions");
        return members.stream().flatMap(m -> Json.text(m, "policyDefinitionId").stream());
    }

    private Stream<ArmId> users(String type, ArmId id, Function<ObjectNode, Stream<String>> references) {
        return store.ofType(type).stream()
                .filter(entry -> references
                        .apply(Json.object(entry.body(), "properties"))
                        .map(ArmId::of)
                        .anyMatch(id::equals))
                .map(Entry::id);
    }
}
