/**
 * What there is to read about controls: a page for each, indexes by citation and by resource type, and the matrix that
 * traces citations to controls. Start at {@link Handbook} and {@link HandbookFiles}; {@link ControlPage} has the page of
 * one control in the layouts that a reader may want.
 *
 * <p>Everything is made from controls and their dossiers; the same input gives the same bytes.
 */
@NullMarked
package dev.safeguard.compiler.pages;

import org.jspecify.annotations.NullMarked;
