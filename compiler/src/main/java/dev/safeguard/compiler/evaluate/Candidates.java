package dev.safeguard.compiler.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the resources that may satisfy an existence check (policy language §8.2). Where a resource has no id, as in a
 * template, what its name says has to do, and what nothing is known of is let through.
 *
 * @param base the evaluated resource
 * @param type the related type
 * @param group {@code resourceGroupName} of the details
 * @param wholeSubscription whether {@code existenceScope} is Subscription
 */
record Candidates(
        Frame frame,
        Resource base,
        String type,
        Optional<String> name,
        Optional<String> kind,
        Optional<String> group,
        boolean wholeSubscription) {

    private static final String ANY = "?";

    /** In a stable order; the evaluated resource itself included when it is of the related type. */
    List<Resource> find() {
        RelatedResources related = frame.context().related();
        List<Resource> known = near(related);
        frame.spend(1 + known.size());
        boolean itself = base.isOfType(type) && !related.has(type, base.fullName());
        return Stream.concat(known.stream(), itself ? Stream.of(base) : Stream.empty())
                .filter(this::inScope)
                .filter(r -> name.map(n -> isNamed(r, n)).orElse(true))
                .filter(r -> kind.map(
                                k -> r.text("kind").filter(k::equalsIgnoreCase).isPresent())
                        .orElse(true))
                .toList();
    }

    /** The few that {@link #inScope} may let through, where the inventory can tell without looking at all. */
    private List<Resource> near(RelatedResources related) {
        if (isBelow(type, base.type()) || ExtensionTypes.contains(type)) {
            return base.resourceId()
                    .filter(id -> id.text().startsWith("/"))
                    .map(id -> related.under(type, id.text()))
                    .orElseGet(() -> related.ofType(type));
        }
        Optional<String> wanted =
                wholeSubscription || base.isSubscription() ? group.filter(g -> base.isSubscription()) : groupOfBase();
        return wanted.map(g -> related.inGroup(type, g)).orElseGet(() -> related.ofType(type));
    }

    private boolean inScope(Resource candidate) {
        if (isBelow(type, base.type())) {
            return isChild(candidate);
        }
        if (ExtensionTypes.contains(type)) {
            return isOnBase(candidate);
        }
        if (base.isSubscription()) {
            return inSubscription(candidate)
                    && group.map(g -> inGroup(candidate, g)).orElse(true);
        }
        return inSubscription(candidate)
                && (wholeSubscription
                        || groupOfBase().map(g -> inGroup(candidate, g)).orElse(true));
    }

    static boolean isBelow(String text, String parent) {
        return !parent.isEmpty() && text.toLowerCase(Locale.ROOT).startsWith(parent.toLowerCase(Locale.ROOT) + "/");
    }

    private boolean isChild(Resource candidate) {
        Optional<ResourceId> id = candidate.resourceId();
        if (id.isPresent() && base.resourceId().isPresent()) {
            return id.get().isUnder(base.resourceId().get());
        }
        return !candidate.fullName().contains("/") || isBelow(candidate.fullName(), base.fullName());
    }

    /** Whether an extension resource lies on the evaluated resource, and not on another one. */
    private boolean isOnBase(Resource candidate) {
        Optional<String> on = candidate.resourceId().map(ResourceId::scope).or(() -> candidate.text("scope"));
        if (on.isEmpty()) {
            return true;
        }
        return base.resourceId()
                .map(id ->
                        id.text().equalsIgnoreCase(on.get()) || (!on.get().startsWith("/") && endsWithBase(on.get())))
                .orElseGet(() -> endsWithBase(on.get()));
    }

    /** A scope in a template is often only {@code type/name}. */
    private boolean endsWithBase(String scope) {
        String path = ("/" + scope).toLowerCase(Locale.ROOT);
        return path.endsWith(("/" + segments(base)).toLowerCase(Locale.ROOT));
    }

    /** {@code Microsoft.Sql/servers/srv/databases/db}. */
    private static String segments(Resource resource) {
        String[] types = resource.type().split("/", -1);
        String[] names = resource.fullName().split("/", -1);
        StringBuilder path = new StringBuilder(types[0]);
        for (int i = 1; i < types.length; i++) {
            path.append('/').append(types[i]);
            if (i <= names.length) {
                path.append('/').append(names[i - 1]);
            }
        }
        return path.toString();
    }

    private boolean inSubscription(Resource candidate) {
        Optional<String> theirs = candidate.resourceId().flatMap(ResourceId::subscription);
        Optional<String> ours = base.resourceId().flatMap(ResourceId::subscription);
        return theirs.isEmpty() || ours.isEmpty() || theirs.get().equalsIgnoreCase(ours.get());
    }

    private Optional<String> groupOfBase() {
        return group.or(() -> base.isResourceGroup() ? Optional.of(base.name()) : Optional.empty())
                .or(() -> base.resourceId().flatMap(ResourceId::resourceGroup))
                .or(() -> frame.context()
                        .resourceGroup()
                        .map(g -> Json.get(g, "name").asText()));
    }

    private static boolean inGroup(Resource candidate, String wanted) {
        Optional<ResourceId> id = candidate.resourceId();
        return id.isEmpty()
                || id.get().resourceGroup().filter(wanted::equalsIgnoreCase).isPresent();
    }

    /** A child without id may give only its own name, {@code default} of {@code account/default}. */
    private static boolean endsWithSegment(String name, String segment) {
        return name.toLowerCase(Locale.ROOT).endsWith("/" + segment.toLowerCase(Locale.ROOT));
    }

    /** One segment is the last of the name; several are the whole name; {@code ?} at the end is any child. */
    private static boolean isNamed(Resource candidate, String wanted) {
        if (wanted.equals(ANY) || candidate.fullName().isEmpty()) {
            return true;
        }
        if (!wanted.contains("/")) {
            return candidate.name().equalsIgnoreCase(wanted);
        }
        String full = candidate.fullName();
        if (!wanted.endsWith("/" + ANY)) {
            return full.equalsIgnoreCase(wanted) || (!full.contains("/") && endsWithSegment(wanted, full));
        }
        int slash = full.lastIndexOf('/');
        return slash >= 0 && full.substring(0, slash).equalsIgnoreCase(wanted.substring(0, wanted.length() - 2));
    }
}
