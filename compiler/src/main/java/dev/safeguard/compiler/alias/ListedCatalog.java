package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue read from a provider listing. */
final class ListedCatalog implements AliasCatalog {
    private final TypeBlocks blocks;

    private ListedCatalog(TypeBlocks blocks) {
        this.blocks = blocks;
    }

    static ListedCatalog of(Collection<TypeFacts> types, Collection<Alias> aliases) {
        Map<String, List<Alias>> byType = new HashMap<>();
        aliases.forEach(alias -> byType.computeIfAbsent(Names.lower(alias.resourceType()), type -> new ArrayList<>())
                .add(alias));
        return new ListedCatalog(TypeBlocks.of(types.stream()
                .map(type -> TypeBlock.of(type, byType.getOrDefault(Names.lower(type.name()), List.of())))
                .toList()));
    }

    @Override
    public Optional<Alias> find(String aliasName, String resourceType) {
        return blocks.find(aliasName, resourceType);
    }

    @Override
    public boolean knows(String aliasName) {
        return blocks.knows(aliasName);
    }

    @Override
    public List<String> nearest(String aliasName, int max) {
        if (aliasName.length() > Names.LONGEST) {
            return List.of();
        }
        String meant = new Nearest(Names.namespace(aliasName))
                .one(namespaces().stream().map(Names::lower).toList())
                .orElse("");
        List<TypeBlock> candidates = blocks.all().stream()
                .filter(block -> Names.namespace(block.facts().name()).equals(meant))
                .toList();
        return new Suggestions(aliasName).among(candidates, max);
    }

    @Override
    public Optional<TypeFacts> type(String resourceType) {
        return blocks.type(resourceType);
    }

    @Override
    public List<String> namespaces() {
        return blocks.namespaces();
    }

    @Override
    public List<TypeFacts> types(String namespace) {
        return blocks.types(namespace);
    }

    @Override
    public List<Alias> aliases(String resourceType) {
        return blocks.aliases(resourceType);
    }
}
