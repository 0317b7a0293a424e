package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.deployer.deploy.Applier;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.ApplyOptions;
import dev.safeguard.deployer.deploy.ApplyResult;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.Change;
import dev.safeguard.deployer.deploy.DesiredState;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.deploy.Samples;
import dev.safeguard.deployer.local.http.Faults;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FaultsTest {
    private static final DesiredState HIPAA = Samples.state(Samples.options());

    @Test
    void throttling_is_waited_out_as_azure_asks() {
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        try (LocalTenant tenant = LocalTenant.start()) {
            PolicyPlane plane =
                    AzurePlane.connect(AzureTarget.endpoint(tenant.azure().endpoint())
                            .listener((method, path, status, id) -> statuses.add(status)));
            Plan plan = tenant.plan(HIPAA);
            tenant.azure().inject(Faults.NONE.throttlingEvery(4).retryingAfter(1));
            assertThat(((ApplyResult.Ran) LocalTenant.apply(plan, plane)).complete())
                    .isTrue();
            tenant.azure().inject(Faults.NONE);
            assertThat(statuses).contains(429);
            assertThat(tenant.plan(HIPAA).changes()).isEmpty();
        }
    }

    @Test
    void what_azure_does_not_see_yet_is_tried_again() {
        ConcurrentLinkedQueue<String> waits = new ConcurrentLinkedQueue<>();
        ApplyListener listener = new ApplyListener() {
            @Override
            public void waiting(Change change, AzureFailure reason, Duration delay) {
                waits.add(change.kind().json() + " " + reason.code());
            }
        };
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        try (LocalTenant tenant = LocalTenant.start(LocalTenant.options(now::get))) {
            Plan plan = tenant.plan(HIPAA);
            tenant.azure().inject(Faults.NONE.hidingNewObjectsFor(Duration.ofSeconds(5)));
            ApplyOptions options = ApplyOptions.of(LocalTenant.VERSION)
                    .sleeper(duration -> now.updateAndGet(instant -> instant.plus(duration)));
            ApplyResult.Ran ran = (ApplyResult.Ran) Applier.apply(plan, tenant.plane(), options, listener);
            assertThat(ran.failure()).isEmpty();
            assertThat(waits)
                    .contains(
                            "policySetDefinition PolicyDefinitionNotFound",
                            "policyAssignment PolicySetDefinitionNotFound",
                            "roleAssignment PrincipalNotFound");
        }
    }

    @Test
    void a_rejected_token_says_how_to_sign_in() {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.azure().inject(Faults.NONE.rejectingTokens());
            assertThatThrownBy(() -> tenant.planning(HIPAA)).isInstanceOfSatisfying(AzureFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(AzureFailure.Kind.UNAUTHENTICATED);
                assertThat(failure.correlationId()).isPresent();
                assertThat(failure.line()).contains("ExpiredAuthenticationToken", "az login");
            });
        }
    }

    @Test
    void a_failing_service_ends_with_what_was_done_and_what_was_not() {
        try (LocalTenant tenant = LocalTenant.start()) {
            Plan plan = tenant.plan(HIPAA);
            PolicyPlane impatient =
                    AzurePlane.connect(AzureTarget.endpoint(tenant.azure().endpoint()), new Retries(0));
            tenant.azure().inject(Faults.NONE.failingAfter(8));
            ApplyResult.Ran ran = (ApplyResult.Ran) LocalTenant.apply(plan, impatient);
            tenant.azure().inject(Faults.NONE);
            assertThat(ran.complete()).isFalse();
            assertThat(ran.failure().orElseThrow().kind()).isEqualTo(AzureFailure.Kind.UNAVAILABLE);
            assertThat(ran.steps())
                    .extracting(ApplyResult.Step::status)
                    .endsWith(ApplyResult.Status.NOT_DONE, ApplyResult.Status.NOT_DONE);
            ApplyResult.Ran again = (ApplyResult.Ran) LocalTenant.apply(plan, tenant.plane());
            assertThat(again.complete()).isTrue();
            assertThat(again.count(ApplyResult.Status.DONE_BEFORE)).isEqualTo(ran.count(ApplyResult.Status.DONE));
        }
    }

    @Test
    @Timeout(3)
    void nobody_at_the_address_is_told_at_once() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PolicyPlane plane = AzurePlane.connect(AzureTarget.endpoint(URI.create("http://127.0.0.1:" + free)));
        assertThatThrownBy(() -> plane.managementGroup("phi")).isInstanceOfSatisfying(AzureFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(AzureFailure.Kind.UNREACHABLE);
            assertThat(failure.line()).contains("127.0.0.1:" + free, "does not answer", "check the address");
        });
    }

    @Test
    void the_log_has_method_path_status_and_correlation_id_and_no_token() {
        ConcurrentLinkedQueue<List<String>> heard = new ConcurrentLinkedQueue<>();
        try (LocalTenant tenant = LocalTenant.start()) {
            AzurePlane.connect(AzureTarget.endpoint(tenant.azure().endpoint())
                            .listener((method, path, status, id) ->
                                    heard.add(List.of(method, path, Integer.toString(status), id))))
                    .managementGroup("phi");
        }
        assertThat(heard.element().subList(0, 3))
                .containsExactly("GET", "/providers/Microsoft.Management/managementGroups/phi", "200");
        assertThat(heard.element().get(3)).matches("[0-9a-f-]{36}");
    }
}
