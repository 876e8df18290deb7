package io.anju.equipment.fitting;

import io.anju.equipment.FittingKind;
import java.util.List;
import java.util.UUID;

/**
 * What is written down about a valve or riser.
 *
 * @param label the plate, once among those that hang
 * @param place where it hangs
 * @param serves the spaces it serves, or places that hold all of them
 * @param photos SHA-256 of each, already stored
 */
public record GivenFitting(
        FittingKind kind,
        String label,
        String name,
        UUID place,
        String position,
        List<UUID> serves,
        List<String> photos) {

    public GivenFitting {
        serves = List.copyOf(serves);
        photos = List.copyOf(photos);
    }
}
