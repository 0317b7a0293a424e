/** 45 CFR 164.308(a)(5): guard against malicious software, watch log-ins, manage secrets; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.awareness;

import org.jspecify.annotations.NullMarked;
