package io.anju.equipment.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says.
 *
 * @param validUntil the last day it counts
 * @param issuer who tested or issued it; its licence stands beside it
 * @param photos SHA-256 of each, already stored
 */
public record GivenPaper(
        LocalDate validFrom,
        LocalDate validUntil,
        String number,
        @Nullable String issuer,
        @Nullable String issuerLicence,
        List<String> photos) {

    public GivenPaper {
        photos = List.copyOf(photos);
    }
}
