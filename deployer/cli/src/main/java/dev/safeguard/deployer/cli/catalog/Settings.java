package dev.safeguard.deployer.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.safeguard.deployer.cli.console.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code safeguard.yaml} in the current folder says. */
final class Settings {
    private static final String NAME = "safeguard.yaml";

    private Settings() {}

    /** The jars under {@code packs}, relative to the folder of the file; none when there is no file. */
    static List<Path> packs(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? packs(folder, read(file)) : List.of();
    }

    private static JsonNode read(Path file) {
        try {
            return YAMLMapper.builder().build().readTree(file.toFile());
        } catch (IOException e) {
            throw Stop.usage("`" + file + "` is not YAML", "correct it, or remove it");
        }
    }

    private static List<Path> packs(Path folder, JsonNode settings) {
        settings.fieldNames().forEachRemaining(key -> {
            if (!key.equals("packs")) {
                throw Stop.usage("`" + NAME + "` has an unknown key `" + key + "`", "the only key is packs");
            }
        });
        List<Path> packs = new ArrayList<>();
        for (JsonNode pack : settings.path("packs")) {
            packs.add(folder.resolve(pack.asText()));
        }
        return packs;
    }
}
