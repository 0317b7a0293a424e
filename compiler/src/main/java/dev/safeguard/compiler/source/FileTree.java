package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** The wanted files below a folder, sorted by path; links are followed, but not in circles. */
final class FileTree extends SimpleFileVisitor<Path> {
    private final Predicate<Path> wanted;
    private final List<Path> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private FileTree(Predicate<Path> wanted) {
        this.wanted = wanted;
    }

    static FileTree below(Path folder, Predicate<Path> wanted) {
        FileTree tree = new FileTree(wanted);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, tree);
        } catch (IOException e) {
            tree.unreadable(folder);
        }
        tree.files.sort(null);
        return tree;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A link that is still one after it was followed leads nowhere; that matters only if the file is wanted. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (wanted.test(file)) {
            if (attributes.isRegularFile()) {
                files.add(file);
            } else if (attributes.isSymbolicLink()) {
                unreadable(file);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder that contains itself through a link has been read already. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof FileSystemLoopException)) {
            unreadable(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private void unreadable(Path path) {
        findings.add(new Finding(
                SourceCodes.UNREADABLE, Place.of(path.toString()), "cannot be read", "check its permissions"));
    }
}
