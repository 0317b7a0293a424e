package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dependence in a short notation: {@code properties.p} is read, {@code tags.a?} is asked for its presence, {@code test
 * kind} is compared, {@code group name} is read of the resource group; in the order of the alphabet.
 */
final class DependenceText {
    private DependenceText() {}

    static String of(Dependence dependence) {
        String parts = Stream.of(
                        dependence.settled().stream().map(decision -> "always " + Decisions.name(decision)),
                        dependence.reads().stream().map(DependenceText::path),
                        dependence.tests().stream().map(DependenceText::test),
                        Optional.of("anything").filter(a -> dependence.unbounded()).stream(),
                        dependence.group().stream().map(read -> "group " + path(read)),
                        dependence.subscription().stream().map(read -> "subscription " + path(read)),
                        dependence.check().stream().map(check -> "another " + check.type()))
                .flatMap(part -> part)
                .sorted()
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "nothing" : parts;
    }

    private static String test(Dependence.Test test) {
        return test.reads().stream().map(DependenceText::path).sorted().collect(Collectors.joining(" + ", "test ", ""));
    }

    static String path(Read read) {
        String path = read.steps().isEmpty() ? "whole" : new FieldPath(read.steps()).toString();
        return path + (read.presence() ? "?" : "");
    }
}
