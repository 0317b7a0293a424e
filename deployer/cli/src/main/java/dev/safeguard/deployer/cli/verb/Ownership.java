package dev.safeguard.deployer.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.safeguard.compiler.pages.HandbookFiles;
import dev.safeguard.deployer.deploy.Marker;
import dev.safeguard.deployer.deploy.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which files in a folder an earlier run made: those may be replaced, and those no longer made may go. */
enum Ownership {
    /** Policy JSON with our marker in its metadata. */
    POLICIES {
        @Override
        List<String> folders() {
            return List.of("policyDefinitions", "policySetDefinitions");
        }

        @Override
        boolean isMarked(Path file) throws IOException {
            var json = JsonMapper.builder().build().readTree(file.toFile());
            return Marker.of(ResourceKind.DEFINITION, json).isPresent();
        }
    },
    /** Pages with our comment at their beginning. */
    PAGES {
        @Override
        List<String> folders() {
            return List.of(HandbookFiles.CONTROLS);
        }

        @Override
        boolean isMarked(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(HEAD), UTF_8).contains("<!-- " + HandbookFiles.MARK + " -->");
            }
        }
    };

    private static final int HEAD = 200;

    /** The folders whose files come and go with what there is to write. */
    abstract List<String> folders();

    /** Whether an earlier run made the file; a file that cannot be read is somebody else's. */
    boolean isOurs(Path file) {
        try {
            return isMarked(file);
        } catch (IOException e) {
            return false;
        }
    }

    abstract boolean isMarked(Path file) throws IOException;
}
