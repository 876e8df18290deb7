package io.anju.equipment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What has to be closed where: asked by whoever sends somebody to a leak. */
public interface Fittings {

    /**
     * A valve or riser.
     *
     * @param label what the plate on it says
     * @param place what people call the place where it hangs
     * @param position how it is found there
     * @param photos SHA-256 of each
     */
    record Fitting(
            UUID id, FittingKind kind, String label, String name, String place, String position, List<String> photos) {

        public Fitting {
            photos = List.copyOf(photos);
        }
    }

    /**
     * Those that serve a space of the community in scope, or a place around it: the one of the space alone first, then those of its
     * floor, unit and building; valves before risers. At most 20.
     */
    List<Fitting> serving(UUID space);

    /** What the plate says or said, also of one that was taken away. */
    Optional<String> label(UUID fitting);
}
