/**
 * Deployment stacks ({@code Microsoft.Resources/deploymentStacks}): a template together with a deny assignment that keeps
 * what it deployed as it is.
 */
@NullMarked
package dev.safeguard.blueprints.stack;

import org.jspecify.annotations.NullMarked;
