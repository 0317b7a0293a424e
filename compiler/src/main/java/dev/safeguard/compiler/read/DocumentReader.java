package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells which object of Azure Policy a document is, and reads it. */
final class DocumentReader {
    /** What stands beside {@code properties}, or among them when a tool has flattened the object. */
    private static final Set<String> ENVELOPE = Set.of(
            "id", "name", "type", "properties", "systemdata", "$schema", "apiversion", "location", "scope", "identity");

    private static final Set<String> COMMON =
            Set.of("displayname", "description", "policytype", "version", "metadata", "parameters");

    private DocumentReader() {}

    static Optional<PolicyDocument> read(Cursor top) {
        if (top.object().isEmpty()) {
            return Optional.empty();
        }
        if (top.has("if") || top.has("then")) {
            return new RuleReader().read(top).map(DocumentReader::bare);
        }
        Optional<Cursor> properties = top.member("properties");
        properties.ifPresent(p -> beside(top, p));
        return properties.isEmpty()
                ? policy(top, top)
                : properties.get().object().flatMap(p -> policy(top, p));
    }

    /** What stands beside {@code properties} is ignored; what stands there and inside is said twice. */
    private static void beside(Cursor top, Cursor properties) {
        top.warnOfOthersThan(ENVELOPE);
        top.othersThan(ENVELOPE).stream()
                .filter(member -> properties.node().isObject() && properties.has(member.name()))
                .forEach(member -> member.problem(
                        ReadCodes.DUPLICATE_KEY,
                        "`" + member.name() + "` stands beside `properties` and inside it",
                        "remove the one outside"));
    }

    private static PolicyDocument bare(PolicyRule rule) {
        return new PolicyDocument.OfDefinition(new PolicyDefinition(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                rule,
                Value.NO_MEMBERS));
    }

    private static Optional<PolicyDocument> policy(Cursor top, Cursor properties) {
        String type = type(top);
        if (properties.has("policyRule") || type.endsWith("/policydefinitions")) {
            return definition(top, properties).map(PolicyDocument.OfDefinition::new);
        }
        if (properties.has("policyDefinitions") || type.endsWith("/policysetdefinitions")) {
            return Optional.of(new PolicyDocument.OfInitiative(InitiativeReader.read(top, properties)));
        }
        if (type.endsWith("/attestations") || type.endsWith("/policyenrollments")) {
            boolean attests = type.endsWith("/attestations");
            return Optional.of(new PolicyDocument.OfOther(attests ? "attestation" : "policyEnrollment"));
        }
        if (properties.has("policyDefinitionId") || type.endsWith("/policyassignments")) {
            return Optional.of(new PolicyDocument.OfOther("policyAssignment"));
        }
        if (properties.has("policyAssignmentId") || type.endsWith("/policyexemptions")) {
            return Optional.of(new PolicyDocument.OfOther("policyExemption"));
        }
        properties.problem(
                ReadCodes.NOT_A_POLICY,
                "neither `policyRule` nor `policyDefinitions`",
                "give a policy definition, an initiative or a policy rule");
        return Optional.empty();
    }

    private static String type(Cursor top) {
        return top.text("type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<PolicyDefinition> definition(Cursor top, Cursor at) {
        Optional<PolicyRule> rule =
                at.required("policyRule").flatMap(Cursor::object).flatMap(r -> new RuleReader().read(r));
        List<Parameter> parameters = ParameterReader.read(at);
        Optional<String> id = top.text("id");
        String name = name(top, id);
        Optional<String> mode = at.text("mode");
        Common common = Common.of(at);
        Value.Obj others = at.keepOthersThan(known(top == at, "policyrule", "mode"));
        return rule.map(r -> new PolicyDefinition(
                name,
                id,
                common.displayName(),
                common.description(),
                common.policyType(),
                mode,
                common.version(),
                common.metadata(),
                parameters,
                r,
                others));
    }

    /** The name given, or the last segment of the id. */
    static String name(Cursor top, Optional<String> id) {
        return top.text("name")
                .or(() -> id.map(i -> i.substring(i.lastIndexOf('/') + 1)))
                .orElse("");
    }

    /** Lower-case names of everything the model interprets, so that the rest can be kept. */
    static Set<String> known(boolean flattened, String... own) {
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(flattened ? ENVELOPE : Set.of());
        known.addAll(List.of(own));
        return known;
    }

    /** The properties that definitions and initiatives share. */
    record Common(
            Optional<String> displayName,
            Optional<String> description,
            Optional<String> policyType,
            Optional<String> version,
            Value.Obj metadata) {
        static Common of(Cursor at) {
            return new Common(
                    at.text("displayName"),
                    at.text("description"),
                    at.text("policyType"),
                    at.text("version"),
                    ParameterReader.metadata(at));
        }
    }
}
