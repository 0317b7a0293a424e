/**
 * One control for each service whose resource logs must reach the workspace: a table of the services, and the control
 * that is made of a row. 45 CFR 164.312(b).
 */
@NullMarked
package dev.safeguard.initiatives.diagnostics;

import org.jspecify.annotations.NullMarked;
