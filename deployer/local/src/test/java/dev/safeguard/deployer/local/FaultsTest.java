package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.local.http.Faults;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private Arm arm;

    @BeforeEach
    void start() {
        arm = new Arm();
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private List<Integer> statuses(int requests) {
        return IntStream.range(0, requests)
                .map(i -> arm.get("/subscriptions").status())
                .boxed()
                .toList();
    }

    @Test
    void every_nth_request_is_throttled_and_says_when_to_come_back() {
        arm.azure.inject(Faults.NONE.throttlingEvery(3).retryingAfter(7));

        assertThat(statuses(2)).containsExactly(200, 200);
        Arm.Answer throttled = arm.get("/subscriptions");
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("Retry-After")).isEqualTo("7");
        assertThat(throttled.code()).isEqualTo("TooManyRequests");
        assertThat(statuses(3)).containsExactly(200, 200, 429);
    }

    @Test
    void after_n_requests_all_fail_until_the_fault_is_lifted() {
        arm.azure.inject(Faults.NONE.failingAfter(2));

        assertThat(statuses(4)).containsExactly(200, 200, 500, 500);
        arm.azure.inject(Faults.NONE);
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void a_request_that_fails_changes_nothing() {
        arm.azure.inject(Faults.NONE.failingAfter(0));
        assertThat(arm.put(Arm.definition("d"), Arm.properties(Rules.https("Audit")))
                        .status())
                .isEqualTo(500);
        arm.azure.inject(Faults.NONE);

        assertThat(arm.get(Arm.definition("d")).status()).isEqualTo(404);
    }

    @Test
    void a_new_definition_is_unknown_for_a_while() {
        arm.azure.inject(Faults.NONE.hidingNewObjectsFor(Duration.ofMinutes(5)));
        Arm.require(201, arm.put(Arm.definition("d"), Arm.properties(Rules.https("Deny"))));
        String body = Arm.properties("{\"policyDefinitionId\":\"" + Arm.definition("d") + "\"}");

        assertThat(arm.put(Arm.assignment("a"), body).code()).isEqualTo("PolicyDefinitionNotFound");
        arm.now.set(Arm.START.plus(Duration.ofMinutes(5)));
        assertThat(arm.put(Arm.assignment("a"), body).status()).isEqualTo(201);
    }

    @Test
    void a_new_assignment_takes_effect_later() {
        arm.define("d", Rules.https("Deny"));
        arm.azure.inject(Faults.NONE.hidingNewObjectsFor(Duration.ofMinutes(5)));
        arm.assign("a", Arm.definition("d"), "");
        String account = Arm.DEV + "/resourceGroups/rg-dev/providers/Microsoft.Storage/storageAccounts/stnew";

        assertThat(arm.put(account, Rules.account(false, "TLS1_2")).status()).isEqualTo(201);
        arm.now.set(Arm.START.plus(Duration.ofMinutes(6)));
        assertThat(arm.put(account, Rules.account(false, "TLS1_2")).status()).isEqualTo(403);
    }

    @Test
    void a_token_can_be_too_old() {
        arm.azure.inject(Faults.NONE.rejectingTokens());

        Arm.Answer answer = arm.get("/subscriptions");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("ExpiredAuthenticationToken");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void latency_is_waited_out() {
        arm.azure.inject(Faults.NONE.slowedBy(Duration.ofMillis(120)));
        long before = System.nanoTime();

        arm.get("/subscriptions");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }
}
