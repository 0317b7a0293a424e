/** What several standards need to know of Azure: built-in roles, shared parameters, recurring remedies. */
@NullMarked
package dev.safeguard.initiatives.azure;

import org.jspecify.annotations.NullMarked;
