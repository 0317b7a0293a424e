package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.deploy.ResourceKind;
import dev.safeguard.deployer.deploy.Samples;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stops an apply at every write, before the request or after Azure has carried it out, and applies again. */
class InterruptionTest {
    /** What a killed process leaves behind: nothing runs after the n-th write. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class DyingPlane implements PolicyPlane {
        private final PolicyPlane real;
        private final int last;
        private final boolean afterwards;
        private final AtomicInteger writes = new AtomicInteger();

        DyingPlane(PolicyPlane real, int last, boolean afterwards) {
            this.real = real;
            this.last = last;
            this.afterwards = afterwards;
        }

        private <T> T write(Supplier<T> call) {
            int number = writes.incrementAndGet();
            if (number > last || (number == last && !afterwards)) {
                throw new Killed();
            }
            T result = call.get();
            if (number == last) {
                throw new Killed();
            }
            return result;
        }

        @Override
        public String endpoint() {
            return real.endpoint();
        }

        @Override
        public Optional<ManagementGroup> managementGroup(String name) {
            return real.managementGroup(name);
        }

        @Override
        public List<ObjectNode> list(ResourceKind kind, String scope) {
            return real.list(kind, scope);
        }

        @Override
        public Optional<ObjectNode> get(ResourceKind kind, String id) {
            return real.get(kind, id);
        }

        @Override
        public ObjectNode put(ResourceKind kind, String id, ObjectNode body) {
            return write(() -> real.put(kind, id, body));
        }

        @Override
        public void delete(ResourceKind kind, String id) {
            write(() -> {
                real.delete(kind, id);
                return id;
            });
        }

        @Override
        public List<String> unsupported(ResourceKind kind, ObjectNode body) {
            return real.unsupported(kind, body);
        }
    }

    @ParameterizedTest(name = "killed at write {0}, carried out: {1}")
    @CsvSource({"1, false", "2, true", "4, false", "4, true", "5, false", "5, true", "6, true", "7, false", "7, true"})
    void a_creation_killed_anywhere_is_finished_by_the_same_plan(int write, boolean carriedOut) {
        try (LocalTenant tenant = LocalTenant.start()) {
            DesiredState desired = Samples.state(Samples.options());
            finishes(tenant, desired, write, carriedOut);
            assertThat(tenant.plane().list(ResourceKind.ROLE_ASSIGNMENT, ArmIds.managementGroup(Samples.GROUP)))
                    .as("nothing doubled")
                    .hasSize(2);
        }
    }

    @ParameterizedTest(name = "killed at write {0}, carried out: {1}")
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, true", "4, true", "5, false", "6, true"})
    void a_move_killed_anywhere_is_finished_by_the_same_plan(int write, boolean carriedOut) {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.apply(Samples.state(Samples.options()));
            finishes(tenant, Samples.state(Samples.options().location("westus")), write, carriedOut);
        }
    }

    @ParameterizedTest(name = "killed at write {0}, carried out: {1}")
    @CsvSource({"1, true", "3, false", "3, true", "4, true", "7, false"})
    void a_deletion_killed_anywhere_is_finished_by_the_same_plan(int write, boolean carriedOut) {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.apply(Samples.state(Samples.options()));
            finishes(tenant, DesiredState.nothing(Samples.GROUP, "safeguard"), write, carriedOut);
        }
    }

    private static void finishes(LocalTenant tenant, DesiredState desired, int write, boolean carriedOut) {
        Plan plan = tenant.plan(desired);
        ApplyOptions options =
                ApplyOptions.of(LocalTenant.VERSION).allowDelete(true).sleeper(duration -> {});
        DyingPlane dying = new DyingPlane(tenant.plane(), write, carriedOut);
        assertThatThrownBy(() -> Applier.apply(plan, dying, options, ApplyListener.none()))
                .hasCauseInstanceOf(Killed.class);
        ApplyResult.Ran again = (ApplyResult.Ran) LocalTenant.apply(plan, tenant.plane());
        assertThat(again.complete()).isTrue();
        assertThat(again.count(ApplyResult.Status.DONE_BEFORE)).isGreaterThanOrEqualTo(carriedOut && write > 1 ? 1 : 0);
        assertThat(tenant.plan(desired).changes()).as("converged").isEmpty();
    }
}
