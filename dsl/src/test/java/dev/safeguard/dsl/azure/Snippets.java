package dev.safeguard.dsl.azure;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java given as text against this module's classes. */
public final class Snippets {
    private Snippets() {}

    /** Errors of a class in which {@code expression} is a condition; empty when it compiles. */
    static List<String> errorsOfCondition(String expression, Path output) throws IOException {
        String source = """
                import static dev.safeguard.dsl.azure.ResourceTypes.*;
                import static dev.safeguard.dsl.azure.Fields.*;
                import static dev.safeguard.dsl.rule.Conditions.*;

                class Snippet {
                    dev.safeguard.dsl.rule.Condition condition = %s;
                }
                """.formatted(expression);
        return errorsOfClass("Snippet", source, output);
    }

    /** Errors of a class given in full. */
    public static List<String> errorsOfClass(String name, String source, Path output) throws IOException {
        return errors(List.of(inMemory(name, source)), output);
    }

    /** Errors of compiling files. */
    static List<String> errorsOfFiles(List<Path> files, Path output) throws IOException {
        try (StandardJavaFileManager manager = compiler().getStandardFileManager(null, null, null)) {
            List<JavaFileObject> sources = new ArrayList<>();
            manager.getJavaFileObjectsFromPaths(files).forEach(sources::add);
            return errors(sources, output);
        }
    }

    private static List<String> errors(List<JavaFileObject> sources, Path output) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path", ""));
        try (StandardJavaFileManager manager = compiler().getStandardFileManager(found, null, null)) {
            compiler()
                    .getTask(new StringWriter(), manager, found, options, null, sources)
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(null))
                .toList();
    }

    private static JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }

    private static JavaFileObject inMemory(String name, String source) {
        URI uri = URI.create("string:///" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
