package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a source yields. */
public class Received implements ResourceSink {
    public final List<SourcedResource> resources = new ArrayList<>();

    /** Type and address of each. */
    public final List<String> notEvaluated = new ArrayList<>();

    public final List<Finding> findings = new ArrayList<>();

    @Override
    public void resource(SourcedResource resource) {
        resources.add(resource);
    }

    @Override
    public void notEvaluated(String type, String address, Place place) {
        notEvaluated.add(type + " " + address);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    public List<String> addresses() {
        return resources.stream().map(r -> r.address().orElse("")).toList();
    }
}
