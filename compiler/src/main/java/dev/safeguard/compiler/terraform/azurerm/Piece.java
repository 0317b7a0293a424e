package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A part of what one azurerm resource is in ARM.
 *
 * @param part how it belongs to the resource
 * @param armType may start with {@link #TARGET_TYPE}
 * @param childName of a {@link Part#CHILD}, its path below the resource itself: {@code blobServices/default}; of a
 *     {@link Part#RELATED} whose name Azure makes, {@link #GENERATED}
 * @param parentRef attribute path that names the parent ({@link Part#SELF} of a child or extension), the resource to fold into
 *     ({@link Part#FOLD}) or the one it is about ({@link Part#RELATED})
 * @param json type, apiVersion, location, tags, kind, sku, identity, properties, as far as they are set; never an id; a
 *     {@code name} only where the type makes it of another attribute; a fold has neither type nor apiVersion
 * @param origin attribute path by ARM path, both with {@code [*]}; also for values that count because nothing is configured
 */
public record Piece(
        Part part,
        String armType,
        Optional<String> childName,
        Optional<String> parentRef,
        ObjectNode json,
        Map<String, String> origin) {
    /** Stands for the ARM type of the resource that {@code parentRef} names. */
    public static final String TARGET_TYPE = "<target type>";

    /** Stands for a name that Azure makes. */
    public static final String GENERATED = "<generated>";

    /** How a piece belongs to the resource. */
    public enum Part {
        /** The resource itself; of a type that policies see under two ARM types there are two. */
        SELF,
        /** A child with a fixed name that the resource writes. */
        CHILD,
        /** Properties of another resource, see {@link AzurermMap#merge}. */
        FOLD,
        /** A resource of its own that comes with this one, such as the connection below a private endpoint's target. */
        RELATED
    }

    public Piece {
        origin = Map.copyOf(origin);
    }
}
