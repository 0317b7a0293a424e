package dev.safeguard.deployer.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;

/** Calls, and references to methods, that read the time of day. {@code System.nanoTime} is no time of day. */
final class WallClock extends DescribedPredicate<JavaAccess<?>> {
    WallClock() {
        super("the wall clock is read");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target instanceof CodeUnitAccessTarget unit && reads(unit);
    }

    private static boolean reads(CodeUnitAccessTarget unit) {
        String owner = unit.getOwner().getPackageName();
        return switch (unit.getName()) {
            case "now" -> owner.startsWith("java.time") && !takesClock(unit);
            case "currentTimeMillis" -> isOf(unit, System.class);
            case "getInstance" -> isOf(unit, Calendar.class);
            case "<init>" ->
                unit.getRawParameterTypes().isEmpty()
                        && (isOf(unit, Date.class) || isOf(unit, GregorianCalendar.class));
            default -> owner.equals("java.time") && isSystemClock(unit);
        };
    }

    /** {@code systemUTC}, {@code tickSeconds(zone)} and their like; a clock derived from an injected one is fine. */
    private static boolean isSystemClock(CodeUnitAccessTarget unit) {
        return List.of("Clock", "InstantSource").contains(unit.getOwner().getSimpleName())
                && (unit.getName().startsWith("system") || unit.getName().startsWith("tick"))
                && !takesClock(unit);
    }

    private static boolean takesClock(CodeUnitAccessTarget unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isOf(CodeUnitAccessTarget unit, Class<?> owner) {
        return unit.getOwner().isEquivalentTo(owner);
    }
}
