package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of selectors and scopes whatever they name. */
class SelectorPropertiesTest {
    private static final List<String> PLACES = List.of("eastus", "East US", "westus", "westus2");
    private static final List<String> TYPES = List.of("A.B/c", "a.b/C", "A.B/c/d", "X.Y/z");

    @Provide
    Arbitrary<Selector> selectors() {
        Arbitrary<SelectorKind> kinds = Arbitraries.of(SelectorKind.RESOURCE_LOCATION, SelectorKind.RESOURCE_TYPE);
        return kinds.flatMap(kind -> Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(kind == SelectorKind.RESOURCE_TYPE ? TYPES : PLACES)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((in, values) -> new Selector(kind, in, values)));
    }

    @Provide
    Arbitrary<ResourceSelector> resourceSelectors() {
        return selectors().list().ofMaxSize(3).map(all -> new ResourceSelector("", all));
    }

    @Provide
    Arbitrary<Target> targets() {
        return Combinators.combine(Arbitraries.of(TYPES), Arbitraries.of(PLACES).optional())
                .as(Target::of);
    }

    @Property
    void not_in_is_the_opposite_of_in(@ForAll("selectors") Selector selector, @ForAll("targets") Target target) {
        Selector opposite = new Selector(selector.kind(), !selector.in(), selector.values());

        assertThat(opposite.holds(target)).isEqualTo(!selector.holds(target));
    }

    @Property
    void case_and_blanks_of_a_location_do_not_matter(
            @ForAll("selectors") Selector selector, @ForAll("targets") Target target) {
        Target shouted = Target.of(
                target.type().toUpperCase(Locale.ROOT), target.location().map(l -> " " + l.toUpperCase(Locale.ROOT)));

        assertThat(selector.holds(shouted)).isEqualTo(selector.holds(target));
    }

    @Property
    void another_selector_narrows_and_another_resource_selector_widens(
            @ForAll("resourceSelectors") ResourceSelector one,
            @ForAll("resourceSelectors") ResourceSelector other,
            @ForAll("targets") Target target) {
        List<Selector> both = new ArrayList<>(one.selectors());
        both.addAll(other.selectors());

        assertThat(new ResourceSelector("", both).holds(target)).isEqualTo(one.holds(target) && other.holds(target));
        assertThat(ResourceSelector.select(List.of(one, other), target))
                .isEqualTo(one.holds(target) || other.holds(target));
    }

    @Property
    void no_selector_means_everything(@ForAll("targets") Target target) {
        assertThat(ResourceSelector.select(List.of(), target)).isTrue();
    }

    @Provide
    Arbitrary<ArmId> ids() {
        Arbitrary<String> names = Arbitraries.of("rg1", "RG1", "rg10", "rg", "x");
        return Combinators.combine(Arbitraries.of("s", "S", "s2"), names.optional(), names.optional())
                .as((subscription, group, resource) -> ArmId.of("/subscriptions/" + subscription
                        + group.map(g -> "/resourceGroups/" + g
                                        + resource.map(r -> "/providers/A.B/c/" + r)
                                                .orElse(""))
                                .orElse("")));
    }

    @Property
    void a_scope_covers_whole_segments_only(@ForAll("ids") ArmId id, @ForAll("ids") ArmId scope) {
        boolean below = id.segments().size() >= scope.segments().size()
                && lower(id.segments().subList(0, scope.segments().size())).equals(lower(scope.segments()));

        assertThat(Ancestry.none().isAtOrBelow(id, scope)).isEqualTo(below);
    }

    private static List<String> lower(List<String> segments) {
        return segments.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    }

    @Property
    void a_management_group_covers_what_its_children_cover(@ForAll("ids") ArmId id) {
        ArmId parent = ArmId.managementGroup("parent");
        ArmId child = ArmId.managementGroup("child");
        Ancestry tenant = container -> container.equals(ArmId.subscription("s"))
                ? Optional.of(child)
                : Optional.of(parent).filter(p -> container.equals(child));

        assertThat(tenant.isAtOrBelow(id, parent))
                .isEqualTo(tenant.isAtOrBelow(id, child))
                .isEqualTo(tenant.isAtOrBelow(id, ArmId.subscription("s")));
    }

    @Property(tries = 10)
    void management_groups_in_a_circle_end_somewhere(@ForAll("ids") ArmId id) {
        ArmId group = ArmId.managementGroup("circle");
        Ancestry circle = container -> Optional.of(group);

        assertThat(circle.path(id)).endsWith(group).doesNotHaveDuplicates();
    }
}
