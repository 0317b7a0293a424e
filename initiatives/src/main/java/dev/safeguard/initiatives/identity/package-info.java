/**
 * Identities, which Azure Policy cannot see: who signs in and how, who holds which role for how long, what applications
 * may do. Each control names the calls of Microsoft Graph (v1.0 unless the path says otherwise) or of Azure Resource
 * Manager that yield the facts, and when they pass; somebody attests the outcome.
 */
@NullMarked
package dev.safeguard.initiatives.identity;

import org.jspecify.annotations.NullMarked;
