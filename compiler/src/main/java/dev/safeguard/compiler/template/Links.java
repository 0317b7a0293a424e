package dev.safeguard.compiler.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds linked templates: files by relative path, the user's copies of what is elsewhere. */
final class Links {
    private final Optional<Path> root;
    private final Map<String, Path> copies;
    private final Findings findings;
    private final Map<Path, Optional<PlacedText>> texts = new HashMap<>();

    /** @param template whose folder bounds relative paths, unless the options name another */
    Links(TemplateOptions options, Optional<Path> template, Findings findings) {
        this.root = options.root().or(() -> template.map(Links::folderOf));
        this.copies = options.links();
        this.findings = findings;
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /**
     * The template that a link leads to.
     *
     * @param link evaluated
     * @param written where it stands
     */
    Optional<Part> find(Part link, Part written) {
        Optional<Part> template = file(link, written)
                .flatMap(file ->
                        texts.computeIfAbsent(file, f -> new TextReader(findings, TemplateCodes.UNREADABLE).read(f)))
                .map(Links::mainTemplate);
        template.ifPresent(found -> checkVersion(link, found, written));
        return template;
    }

    /** How findings call a link. */
    static String shown(Part link) {
        return link.string("relativePath")
                .or(() -> link.string("uri"))
                .or(() -> link.string("id"))
                .orElse("known at deployment only");
    }

    private Optional<Path> file(Part link, Part written) {
        Optional<String> relative = link.string("relativePath");
        if (relative.isPresent()) {
            return written.text().file().flatMap(from -> root.flatMap(r -> inside(r, folderOf(from), relative.get())));
        }
        return link.string("uri").or(() -> link.string("id")).flatMap(this::copy);
    }

    private Optional<Path> copy(String address) {
        return copies.keySet().stream()
                .filter(prefix -> address.regionMatches(true, 0, prefix, 0, prefix.length()))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .flatMap(prefix -> copy(Optional.ofNullable(copies.get(prefix)), address.substring(prefix.length())));
    }

    private static Optional<Path> copy(Optional<Path> place, String rest) {
        String relative = rest.replaceAll("[?#].*", "").replaceAll("^/+", "");
        return place.flatMap(path -> relative.isEmpty() ? regular(path) : inside(path, path, relative));
    }

    private static Optional<Path> regular(Path path) {
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    /** The file, if it lies in the folder also after all links are followed. */
    private static Optional<Path> inside(Path root, Path from, String relative) {
        try {
            Path file = from.resolve(relative.replace('\\', '/')).normalize();
            boolean within = Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root.toAbsolutePath().toRealPath());
            return within ? Optional.of(relativized(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** As users write paths: from the working folder on when it lies there. */
    private static Path relativized(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
    }

    /** A template spec version holds its template in its properties. */
    private static Part mainTemplate(PlacedText text) {
        Part root = text.root();
        return root.member("properties")
                .flatMap(properties -> properties.member("mainTemplate"))
                .or(() -> root.member("mainTemplate"))
                .orElse(root);
    }

    private void checkVersion(Part link, Part template, Part written) {
        String wanted = link.string("contentVersion").orElse("");
        String found = template.string("contentVersion").orElse(wanted);
        if (!wanted.isEmpty() && !wanted.equals(found)) {
            findings.add(
                    TemplateCodes.REFUSED,
                    written.place(),
                    "the content version contained in the template `" + found
                            + "` does not match the one in the link, `" + wanted + "`",
                    "link to the version that is there");
        }
    }
}
