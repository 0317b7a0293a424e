/**
 * ARM templates, also those that {@code bicep build} writes, expanded to the resources that would be deployed. Start at
 * {@link dev.safeguard.compiler.template.TemplateSource}.
 *
 * <p>Parameters, variables, loops, conditions, nested and linked deployments are resolved offline; what only Azure can
 * know stays in the resources as a marked unknown. Expressions are evaluated by {@code template.language}; this package
 * knows what they refer to.
 */
@NullMarked
package dev.safeguard.compiler.template;

import org.jspecify.annotations.NullMarked;
