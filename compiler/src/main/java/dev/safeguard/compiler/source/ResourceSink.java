package dev.safeguard.compiler.source;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;

/** Takes what a source yields, one piece at a time and in the order of the file. */
public interface ResourceSink {
    void resource(SourcedResource resource);

    /**
     * Something deployed that cannot be turned into an ARM resource, so that no control sees it.
     *
     * @param type its type as the source names it: {@code azurerm_spatial_anchors_account}
     * @param address what the source calls it
     */
    void notEvaluated(String type, String address, Place place);

    void finding(Finding finding);
}
