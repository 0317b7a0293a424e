package dev.safeguard.generator.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Class names for resource types: the segments after the provider, joined ({@code StorageAccountsBlobServices}). The
 * provider comes in front when the first segment is a single word ({@code SqlServers}) or stands in several providers.
 */
public final class ClassNames {
    private ClassNames() {}

    /** One name per type, in the order of the types' names; all different. */
    public static List<NamedType> of(Collection<String> types) {
        Map<String, Set<String>> providersByHead = new HashMap<>();
        types.forEach(type -> providersByHead
                .computeIfAbsent(head(type), head -> new HashSet<>())
                .add(provider(type)));
        Set<String> taken = new HashSet<>();
        return types.stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(type -> new NamedType(
                        type, free(name(type, providersByHead.getOrDefault(head(type), Set.of())), taken)))
                .toList();
    }

    private static String name(String type, Set<String> providers) {
        String segments = Words.pascal(type.substring(type.indexOf('/') + 1));
        return providers.size() > 1 || Words.isSingle(head(type)) ? Words.pascal(provider(type)) + segments : segments;
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    /** {@code storageAccounts} of {@code Microsoft.Storage/storageAccounts/blobServices}. */
    private static String head(String type) {
        return type.split("/", 3)[1];
    }

    /** {@code Storage} of {@code Microsoft.Storage/storageAccounts}. */
    private static String provider(String type) {
        String namespace = type.substring(0, type.indexOf('/'));
        return namespace.replaceFirst("(?i)^microsoft\\.", "");
    }
}
