package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.assign.AttestationReader;
import dev.safeguard.compiler.assign.ExemptionReader;
import dev.safeguard.compiler.assign.InForce;
import dev.safeguard.compiler.assign.ObjectReading;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;
import java.util.function.BiFunction;

/** What the store says is in force. Nobody can enrol here, so assignments of mode Enroll only report. */
record Governance(Store store, AssignedPolicies policies) {

    InForce inForce() {
        return InForce.of(new Hierarchy(store), policies.all())
                .exempting(objects(PolicyTypes.EXEMPTION, ExemptionReader::read))
                .attesting(objects(PolicyTypes.ATTESTATION, AttestationReader::read));
    }

    /** All stored objects of a type; they were checked before they were stored. */
    <T> List<T> objects(String type, BiFunction<String, JsonNode, ObjectReading<T>> reader) {
        return store.ofType(type).stream()
                .flatMap(entry -> reader.apply(entry.id().name(), entry.body()).object().stream())
                .toList();
    }
}
