package dev.safeguard.deployer.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All objects, by id and by type, in the order of their ids. */
public final class Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<String, Entry> byId = new TreeMap<>();
    private final Map<String, Map<String, Entry>> byType = new TreeMap<>();
    private final InstantSource clock;
    private long created;
    private long revision;

    public Store(InstantSource clock) {
        this.clock = clock;
    }

    /** Runs work that sees one state, which nobody else changes meanwhile. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /** Grows with every change. */
    public long revision() {
        return revision;
    }

    /** The object, if it is there and already visible. */
    public Optional<Entry> find(ArmId id) {
        return stored(id).filter(this::visible);
    }

    /** The object, visible or not. */
    public Optional<Entry> stored(ArmId id) {
        return Optional.ofNullable(byId.get(id.key()));
    }

    private boolean visible(Entry entry) {
        return !entry.visibleFrom().isAfter(now());
    }

    /**
     * Stores or replaces an object.
     *
     * @return whether the object is new
     */
    public boolean put(ArmId id, ObjectNode body) {
        return put(id, body, Duration.ZERO);
    }

    /**
     * Stores or replaces an object that others do not see at once.
     *
     * @param hiddenFor how long a new object stays unknown to others
     * @return whether the object is new
     */
    public boolean put(ArmId id, ObjectNode body, Duration hiddenFor) {
        Instant now = now();
        Optional<Entry> before = stored(id);
        Entry entry = before.map(e -> e.changed(body, now, revision))
                .orElseGet(() -> new Entry(id, body, now, now, created, revision, now.plus(hiddenFor)));
        byId.put(id.key(), entry);
        typed(id).put(id.key(), entry);
        revision++;
        created += before.isPresent() ? 0 : 1;
        return before.isEmpty();
    }

    private Map<String, Entry> typed(ArmId id) {
        return byType.computeIfAbsent(id.type().toLowerCase(Locale.ROOT), type -> new TreeMap<>());
    }

    public Optional<Entry> remove(ArmId id) {
        Optional<Entry> before = Optional.ofNullable(byId.remove(id.key()));
        if (before.isPresent()) {
            typed(id).remove(id.key());
            revision++;
        }
        return before;
    }

    /** Removes the object and all that lies below it, extension resources included. */
    public Optional<Entry> removeTree(ArmId id) {
        below(id).forEach(entry -> remove(entry.id()));
        return remove(id);
    }

    /** All visible objects of a type, in any case. */
    public List<Entry> ofType(String type) {
        Map<String, Entry> found = byType.get(type.toLowerCase(Locale.ROOT));
        return found == null
                ? List.of()
                : found.values().stream().filter(this::visible).toList();
    }

    /** All visible objects whose id lies below this one. */
    public List<Entry> below(ArmId id) {
        String prefix = id.key().equals("/") ? "/" : id.key() + "/";
        return byId.tailMap(prefix, false).entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .filter(this::visible)
                .toList();
    }

    /** All visible objects. */
    public Stream<Entry> all() {
        return byId.values().stream().filter(this::visible);
    }

    /** How many objects have been created so far; part of the ids that a recreated object must not share. */
    public long generation() {
        return created;
    }

    /** The next instant at which a hidden object shows. */
    public Optional<Instant> nextAppearance() {
        return byId.values().stream()
                .map(Entry::visibleFrom)
                .filter(at -> at.isAfter(now()))
                .min(Instant::compareTo);
    }
}
