package dev.safeguard.deployer.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.safeguard.deployer.cli.console.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code safeguard.yaml} in the current folder says; paths in it are relative to its folder.
 *
 * @param packs jars with more controls
 * @param aliases file, folder or address of an alias catalogue
 */
public record Settings(List<Path> packs, Optional<String> aliases) {
    private static final String NAME = "safeguard.yaml";
    private static final Set<String> KEYS = Set.of("packs", "aliases");

    public Settings {
        packs = List.copyOf(packs);
    }

    /** Without the file nothing is set. */
    public static Settings read(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? of(folder, yaml(file)) : new Settings(List.of(), Optional.empty());
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAMLMapper.builder().build().readTree(file.toFile());
        } catch (IOException e) {
            throw Stop.usage("`" + file + "` is not YAML", "correct it, or remove it");
        }
    }

    private static Settings of(Path folder, JsonNode settings) {
        settings.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Stop.usage("`" + NAME + "` has an unknown key `" + key + "`", "the keys are packs and aliases");
            }
        });
        List<Path> packs = new ArrayList<>();
        settings.path("packs").forEach(pack -> packs.add(folder.resolve(pack.asText())));
        JsonNode aliases = settings.path("aliases");
        return new Settings(
                packs, aliases.isTextual() ? Optional.of(place(folder, aliases.textValue())) : Optional.empty());
    }

    private static String place(Path folder, String fileOrAddress) {
        return fileOrAddress.matches("(?i)https?:.*")
                ? fileOrAddress
                : folder.resolve(fileOrAddress).toString();
    }
}
