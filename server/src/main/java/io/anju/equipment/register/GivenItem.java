package io.anju.equipment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a machine.
 *
 * @param code the number on its card, once among those that are not scrapped
 * @param kind key of its class
 * @param place where it stands
 * @param position how it is found there, in words
 * @param photos SHA-256 of each, already stored
 * @param documents manuals, certificates and the like, already stored
 */
public record GivenItem(
        String code,
        String name,
        String kind,
        UUID place,
        @Nullable String position,
        Make make,
        Care care,
        ItemState state,
        List<String> photos,
        List<Document> documents) {

    public GivenItem {
        photos = List.copyOf(photos);
        documents = List.copyOf(documents);
    }

    /**
     * Where it comes from and since when it runs.
     *
     * @param warrantyUntil the last day on which its maker mends it for nothing
     */
    public record Make(
            @Nullable String maker,
            @Nullable String model,
            @Nullable String serial,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate installedOn,
            @Nullable LocalDate inUseOn,
            @Nullable LocalDate warrantyUntil) {

        /** Made, then installed, then in use; where a day is not known it is not asked. */
        public boolean isInOrder() {
            return !isAfter(madeOn, installedOn) && !isAfter(installedOn, inUseOn) && !isAfter(madeOn, inUseOn);
        }

        private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one != null && other != null && one.isAfter(other);
        }
    }

    /**
     * Who sees to it.
     *
     * @param responsible the employee who answers for it (S11-108); null while nobody does
     * @param contractor the company that maintains it, where one does
     * @param licence the number of its licence
     * @param licenceUntil the last day of the licence
     */
    public record Care(
            @Nullable UUID responsible,
            @Nullable String contractor,
            @Nullable String licence,
            @Nullable LocalDate licenceUntil) {}

    /** @param sha256 of a file that is stored */
    public record Document(String sha256, String name) {}

    /** SHA-256 of all its photos and documents. */
    Stream<String> files() {
        return Stream.concat(photos.stream(), documents.stream().map(Document::sha256));
    }

    /** With other files: what a workbook does not hold stays as it is. */
    public GivenItem with(List<String> photos, List<Document> documents) {
        return new GivenItem(code, name, kind, place, position, make, care, state, photos, documents);
    }
}
