package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.PolicyLibrary;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions and sets in the store, read into the rule model; each body is read once. Used under the store's lock. */
final class Library implements PolicyLibrary {
    private record Read(long version, Optional<PolicyDocument> document) {}

    private final Store store;
    private final Map<String, Read> cache = new HashMap<>();

    Library(Store store) {
        this.store = store;
    }

    Optional<PolicyDefinition> definition(ArmId id) {
        return document(id).flatMap(PolicyDocument::asDefinition);
    }

    Optional<Initiative> initiative(ArmId id) {
        return document(id).flatMap(PolicyDocument::asInitiative);
    }

    @Override
    public List<PolicyDefinition> definitions(ArmId id) {
        return definition(id).stream().toList();
    }

    @Override
    public List<Initiative> initiatives(ArmId id) {
        return initiative(id).stream().toList();
    }

    /** Changes whenever the document does; empty while there is none to be seen. */
    Optional<Long> version(ArmId id) {
        return store.find(id).map(Entry::version);
    }

    private Optional<PolicyDocument> document(ArmId id) {
        return store.find(id).flatMap(this::document);
    }

    private Optional<PolicyDocument> document(Entry entry) {
        Read known = cache.get(entry.id().key());
        if (known == null || known.version() != entry.version()) {
            known = new Read(entry.version(), read(entry));
            cache.put(entry.id().key(), known);
        }
        return known.document();
    }

    private static Optional<PolicyDocument> read(Entry entry) {
        return PolicyReader.read(new Source(entry.id().name(), Json.text(entry.body())))
                .document();
    }
}
