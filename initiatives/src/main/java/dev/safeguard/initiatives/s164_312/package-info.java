/** 45 CFR 164.312, technical safeguards: access control, audit controls, integrity, transmission security. */
@NullMarked
package dev.safeguard.initiatives.s164_312;

import org.jspecify.annotations.NullMarked;
