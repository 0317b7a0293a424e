package dev.safeguard.compiler.terraform.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Terraform's own list of where {@code init} has put the modules. */
final class ModuleList {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ModuleList() {}

    /** Folders by chain of calls; empty where there is no such list. */
    static Map<List<String>, Path> read(Path root) {
        Path list = root.resolve(".terraform").resolve("modules").resolve("modules.json");
        Map<List<String>, Path> folders =
                new TreeMap<>((a, b) -> String.join(".", a).compareTo(String.join(".", b)));
        if (!Files.isRegularFile(list)) {
            return folders;
        }
        try {
            MAPPER.readTree(list.toFile()).path("Modules").forEach(module -> add(root, module, folders));
        } catch (IOException | InvalidPathException e) {
            return Map.of();
        }
        return folders;
    }

    private static void add(Path root, JsonNode module, Map<List<String>, Path> folders) {
        String key = module.path("Key").asText("");
        if (!key.isEmpty() && module.path("Dir").isTextual()) {
            folders.put(
                    List.of(key.split("\\.", -1)),
                    root.resolve(module.path("Dir").textValue()).normalize());
        }
    }
}
