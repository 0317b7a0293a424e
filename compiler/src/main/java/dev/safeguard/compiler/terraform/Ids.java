package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.terraform.Found.Target;
import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import dev.safeguard.compiler.terraform.azurerm.AzurermTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The id that each resource will have, with holes for what is not known of it: a hole is named after the address and the
 * attribute it waits for, so that whoever refers to the same resource comes to the same id.
 */
final class Ids {
    private static final String GROUP = "azurerm_resource_group";
    /** Attributes that hold the ARM name where {@code name} does not. */
    private static final Map<String, String> NAMES = Map.of(
            "azurerm_security_center_subscription_pricing", "resource_type",
            "azurerm_role_definition", "role_definition_id");

    /** Deeper than anything lies in Azure; it bounds what a hostile plan costs. */
    private static final int MAX_DEPTH = 64;

    private final Configuration configuration;
    private final Resolver resolver;
    private final Subscriptions subscriptions;
    private final SourceText source;
    private final ParentIds parents;
    private final Map<Address, String> ids = new HashMap<>();
    private final Set<Address> open = new HashSet<>();
    private final Set<String> openTexts = new HashSet<>();

    Ids(Configuration configuration, Resolver resolver, Subscriptions subscriptions, SourceText source, Estate estate) {
        this.configuration = configuration;
        this.resolver = resolver;
        this.subscriptions = subscriptions;
        this.source = source;
        this.parents = new ParentIds(this, estate);
    }

    /** The id, as known as it can be. Resources that name each other in a circle have holes for ids. */
    String of(Planned planned) {
        String known = ids.get(planned.address());
        if (known != null) {
            return known;
        }
        if (open.size() >= MAX_DEPTH || !open.add(planned.address())) {
            return ArmIds.hole(planned.address().toString());
        }
        String id = compute(planned);
        open.remove(planned.address());
        ids.put(planned.address(), id);
        return id;
    }

    private String compute(Planned planned) {
        Optional<String> written = planned.text("id").filter(Ids::isArmId);
        if (planned.type().equals(GROUP)) {
            return written.orElseGet(() -> subscription(planned) + "/resourceGroups/" + name(planned, ""));
        }
        if (Azapi.isResource(planned)) {
            return written.orElseGet(() -> Azapi.id(planned, this));
        }
        Optional<AzurermType> type = AzurermTypes.bundled().of(planned.type());
        Optional<String> armType = type.flatMap(AzurermType::armType);
        if (armType.isEmpty()) {
            return ArmIds.hole(planned.address().toString());
        }
        return written.filter(id -> ArmIds.type(id).equalsIgnoreCase(armType.get()))
                .orElseGet(() -> parents.id(planned, type.orElseThrow(), armType.get()));
    }

    /** The id under another ARM type that policies know the same resource by. */
    String as(Planned planned, String armType) {
        String id = of(planned);
        String own = ArmIds.type(id);
        if (own.equalsIgnoreCase(armType) || planned.type().equals(GROUP)) {
            return id;
        }
        int slash = own.indexOf('/');
        if (slash >= 0
                && armType.toLowerCase(Locale.ROOT)
                        .endsWith(own.substring(slash).toLowerCase(Locale.ROOT))) {
            return id.replace(
                    "/providers/" + own.substring(0, slash) + "/",
                    "/providers/" + armType.substring(0, armType.indexOf('/')) + "/");
        }
        return AzurermTypes.bundled()
                .of(planned.type())
                .map(type -> parents.id(planned, type, armType))
                .orElse(id);
    }

    private static boolean isArmId(String id) {
        return id.startsWith("/") && id.indexOf('|') < 0 && id.indexOf(';') < 0;
    }

    String subscription(Planned planned) {
        return subscriptions.of(planned.address());
    }

    /** Of resources that only the same provider configuration may name by name. */
    boolean shareProvider(Planned one, Planned other) {
        return subscriptions.key(one.address()).equals(subscriptions.key(other.address()));
    }

    /** The last segment of the id. */
    String name(Planned planned, String armType) {
        String attribute = NAMES.getOrDefault(planned.type(), "name");
        boolean has = planned.after().has(attribute) || planned.unknown().has(attribute);
        if (!has && !armType.isEmpty() && !NAMES.containsKey(planned.type())) {
            return ArmIds.onlyName(armType);
        }
        return text(planned, attribute).orElseGet(() -> hole(planned, attribute));
    }

    String hole(Planned planned, String attribute) {
        return ArmIds.hole(planned.address() + "." + attribute);
    }

    /** A text attribute; empty where it is not set. */
    Optional<String> text(Planned planned, String attribute) {
        Optional<String> known = planned.text(attribute);
        if (known.isPresent() || !planned.unknown().path(attribute).asBoolean(false)) {
            return known.or(() -> planned.after().path(attribute).isTextual()
                    ? Optional.of(hole(planned, attribute))
                    : Optional.empty());
        }
        return Optional.of(referred(planned, attribute).orElseGet(() -> hole(planned, attribute)));
    }

    /** The attribute of another resource that it refers to; empty where they refer to each other in a circle. */
    private Optional<String> referred(Planned planned, String attribute) {
        String asked = planned.address() + "." + attribute;
        if (openTexts.size() >= MAX_DEPTH || !openTexts.add(asked)) {
            return Optional.empty();
        }
        Optional<String> text = resolver.resolve(
                        planned, expression(planned).at(attribute).references())
                .single()
                .flatMap(this::taken);
        openTexts.remove(asked);
        return text;
    }

    private Optional<String> taken(Target target) {
        String attribute = target.rest().isEmpty() ? "" : target.rest().get(0).name();
        if (attribute.equals("name") && target.planned().type().startsWith("azurerm_")) {
            return Optional.of(name(target.planned(), ""));
        }
        return target.planned().text(attribute);
    }

    /** What an attribute that holds an id leads to. */
    Reach reach(Planned planned, String attribute) {
        return reach(
                planned,
                planned.text(attribute),
                planned.unknown().path(attribute),
                expression(planned).at(attribute),
                attribute);
    }

    Reach reach(Planned planned, Optional<String> text, JsonNode unknown, Expression expression, String attribute) {
        if (text.isPresent()) {
            return Reach.to(text.get());
        }
        return unknown.asBoolean(false) ? reach(planned, expression.references(), attribute) : Reach.nowhere();
    }

    /** What the references of an attribute that holds an id lead to. */
    Reach reach(Planned planned, List<String> references, String attribute) {
        Found found = resolver.resolve(planned, references);
        Optional<Target> single = found.single().filter(Target::isId);
        Optional<String> suffix = source.suffix(planned.address(), attribute);
        if (single.isPresent() && suffix.isPresent()) {
            return Reach.to(of(single.get().planned()) + suffix.get());
        }
        return new Reach(
                Optional.empty(),
                found.resources(),
                found.outside() && found.targets().isEmpty());
    }

    /**
     * What is known of an attribute that is the id of a resource, or an id that a resource has besides its own, such as
     * {@code principal_id}: that is a hole, the same one for everybody who refers to it.
     */
    Optional<String> idLike(Planned planned, List<String> references, String attribute) {
        if (references.isEmpty()) {
            return Optional.empty();
        }
        return reach(planned, references, attribute)
                .id()
                .or(() -> resolver.resolve(planned, references)
                        .single()
                        .filter(target -> isOtherId(target)
                                && source.suffix(planned.address(), attribute).isPresent())
                        .map(Ids::otherId));
    }

    /** The versionless id of a key or a secret is an address; of the others nothing is certain. */
    private static String otherId(Target target) {
        return (last(target).equals("versionless_id") ? "https://" : "")
                + ArmIds.hole(target.planned().address() + "." + last(target));
    }

    private static boolean isOtherId(Target target) {
        return !target.isId() && last(target).endsWith("_id");
    }

    private static String last(Target target) {
        return target.rest().isEmpty()
                ? ""
                : target.rest().get(target.rest().size() - 1).name();
    }

    /** The one thing that references lead to. */
    Optional<Target> single(Planned planned, List<String> references) {
        return resolver.resolve(planned, references).single();
    }

    /** Whether the plan tells what is configured. */
    boolean knowsConfiguration() {
        return configuration.isKnown();
    }

    Expression expression(Planned planned) {
        return Expression.of(configuration.block(planned.address()));
    }
}
