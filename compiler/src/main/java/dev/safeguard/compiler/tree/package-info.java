/**
 * JSON and YAML text as trees in which every node knows its place. Start at {@link YamlDocument} for a file with one
 * document, at {@link TreeBuilder} for a stream of them.
 *
 * <p>Uses Jackson; knows nothing of policies, cases or controls.
 */
@NullMarked
package dev.safeguard.compiler.tree;

import org.jspecify.annotations.NullMarked;
