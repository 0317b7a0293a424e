package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.control.ControlPack;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;

/** Finds packs of controls: those on the class path, and those in jars of the user's. */
final class Packs {
    private static final String SERVICE = "META-INF/services/dev.safeguard.dsl.control.ControlPack";

    private Packs() {}

    /** The bundled packs first, then those of the jars, each in order. */
    static List<ControlPack> load(List<Path> jars) {
        jars.forEach(Packs::check);
        try {
            List<ControlPack> packs = new ArrayList<>();
            ServiceLoader.load(ControlPack.class, loader(jars)).forEach(packs::add);
            return packs;
        } catch (ServiceConfigurationError e) {
            throw Stop.usage(
                    "a pack cannot be loaded: " + e.getMessage(), "build it against this version of safeguard-dsl");
        }
    }

    /** The classes of the bundled packs, none of which is made. */
    static List<Class<? extends ControlPack>> bundledTypes() {
        List<Class<? extends ControlPack>> types = new ArrayList<>();
        ServiceLoader.load(ControlPack.class, loader(List.of())).stream()
                .forEach(provider -> types.add(provider.type()));
        return types;
    }

    /** Lives as long as the process: the packs load their classes from it whenever they need them. */
    @SuppressWarnings("resource")
    private static ClassLoader loader(List<Path> jars) {
        ClassLoader own = Packs.class.getClassLoader();
        return jars.isEmpty()
                ? own
                : new URLClassLoader(jars.stream().map(Packs::url).toArray(URL[]::new), own);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        }
    }

    private static void check(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw Stop.usage("no pack at `" + jar + "`", "check the path of the jar");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(SERVICE) == null) {
                throw Stop.usage("`" + jar + "` is no pack", "name its ControlPack in " + SERVICE);
            }
        } catch (IOException e) {
            throw Stop.usage("`" + jar + "` is not a jar", "build the pack and name the jar");
        }
    }
}
