package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resource types with their aliases: those of one namespace, or of a whole listing. */
final class TypeBlocks {
    static final TypeBlocks NONE = of(List.of());

    private final Map<String, TypeBlock> byType;

    private TypeBlocks(Map<String, TypeBlock> byType) {
        this.byType = byType;
    }

    /** The last one wins where a type stands twice. */
    static TypeBlocks of(Collection<TypeBlock> blocks) {
        Map<String, TypeBlock> byType = new LinkedHashMap<>();
        blocks.forEach(block -> byType.put(Names.lower(block.facts().name()), block));
        return new TypeBlocks(byType);
    }

    /** Reads a packed resource: blocks that start with {@code @}, each line ended. */
    static TypeBlocks read(String text) {
        List<TypeBlock> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = text.indexOf("\n@", start);
            int end = next < 0 ? text.length() : next + 1;
            blocks.add(TypeBlock.read(text.substring(start + 1, end)));
            start = end;
        }
        return of(blocks);
    }

    /** See {@link AliasCatalog#find}. */
    Optional<Alias> find(String alias, String resourceType) {
        Optional<Alias> listed = block(resourceType).flatMap(block -> block.alias(alias));
        boolean ownType = Names.type(alias).equalsIgnoreCase(resourceType);
        return listed.isPresent() || !ownType ? listed : anywhere(alias);
    }

    /** Looks under the type that the alias names before it looks everywhere. */
    boolean knows(String alias) {
        return block(Names.type(alias))
                .flatMap(block -> block.alias(alias))
                .or(() -> anywhere(alias))
                .isPresent();
    }

    Optional<TypeFacts> type(String resourceType) {
        return block(resourceType).map(TypeBlock::facts);
    }

    Collection<TypeBlock> all() {
        return byType.values();
    }

    private Optional<TypeBlock> block(String type) {
        return Optional.ofNullable(byType.get(Names.lower(type)));
    }

    private Optional<Alias> anywhere(String alias) {
        return byType.values().stream()
                .flatMap(block -> block.alias(alias).stream())
                .findFirst();
    }
}
