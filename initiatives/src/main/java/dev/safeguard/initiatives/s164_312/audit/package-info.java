/** 45 CFR 164.312(b): record and examine activity in systems that hold ePHI; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_312.audit;

import org.jspecify.annotations.NullMarked;
