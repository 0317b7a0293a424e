package dev.safeguard.deployer.cli.cases;

import dev.safeguard.deployer.cli.console.Stop;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits until something happens in folders, and in folders made below them later. Sleeps while nothing does. */
final class FileWatch implements AutoCloseable {
    /** Editors and builds write in bursts; this long nothing must happen. */
    private static final long QUIET_MILLIS = 200;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;

    FileWatch() {
        try {
            this.service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw Stop.failure("files cannot be watched: " + e.getMessage(), "run without --watch");
        }
    }

    /**
     * From now on, events of these places wake {@link #await}.
     *
     * @param places a folder stands for everything below it; a file, or what is not there yet, for the folder around it
     */
    void watch(Set<Path> places) {
        Set<Path> folders = new TreeSet<>();
        places.stream().map(Path::toAbsolutePath).forEach(place -> collect(place, folders));
        folders.forEach(this::register);
    }

    private static void collect(Path place, Set<Path> into) {
        if (Files.isDirectory(place)) {
            below(place, into);
        } else if (place.getParent() != null) {
            nearest(place.getParent(), into);
        }
    }

    private static void nearest(Path folder, Set<Path> into) {
        if (Files.isDirectory(folder)) {
            into.add(folder);
        } else if (folder.getParent() != null) {
            nearest(folder.getParent(), into);
        }
    }

    private static void below(Path folder, Set<Path> into) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    into.add(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            into.add(folder); // what is gone again is not watched
        }
    }

    /** A folder that is watched already stays so. */
    private void register(Path folder) {
        try {
            folder.register(service, KINDS);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                throw Stop.failure(
                        "`" + folder + "` cannot be watched", "raise the limit of watches, or run without --watch");
            }
        }
    }

    /** Returns after something has happened, and then nothing for a moment. */
    void await() throws InterruptedException {
        for (WatchKey key = service.take(); key != null; key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw Stop.failure("the watch of files does not end: " + e.getMessage(), "end the process");
        }
    }
}
