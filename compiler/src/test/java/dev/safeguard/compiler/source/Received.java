package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a source yields. */
final class Received implements ResourceSink {
    private final List<SourcedResource> resources = new ArrayList<>();
    private final List<String> notEvaluated = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    List<SourcedResource> resources() {
        return List.copyOf(resources);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<String> notEvaluated() {
        return List.copyOf(notEvaluated);
    }

    @Override
    public void resource(SourcedResource resource) {
        resources.add(resource);
    }

    @Override
    public void notEvaluated(String type, String address, Place place) {
        notEvaluated.add(type);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }
}
