package io.anju.equipment.web;

import io.anju.equipment.register.GivenItem;
import io.anju.equipment.register.ItemState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine as somebody writes it down.
 *
 * @param kind key of its class
 * @param stopped whether it stands still for now
 */
record GivenMachine(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 60) String name,

        @NotBlank @Pattern(regexp = ClassController.KEY, message = "{equipment.class-key}")
        String kind,

        @NotNull UUID place,
        @Nullable @Size(max = 200) String position,
        boolean stopped,
        @NotNull @Valid MakeOf make,
        @NotNull @Valid CareOf care,

        @NotNull @Size(max = 5, message = "{equipment.photos}")
        List<@NotNull @Pattern(regexp = SHA_256, message = "{community.sha256}") String> photos,

        @NotNull @Size(max = 10, message = "{equipment.documents}")
        List<@NotNull @Valid DocumentOf> documents) {

    static final String SHA_256 = "[0-9a-f]{64}";

    /** @param warrantyUntil the last day on which its maker mends it for nothing */
    record MakeOf(
            @Nullable @Size(max = 60) String maker,
            @Nullable @Size(max = 60) String model,
            @Nullable @Size(max = 60) String serial,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate installedOn,
            @Nullable LocalDate inUseOn,
            @Nullable LocalDate warrantyUntil) {}

    /**
     * @param responsible the employee who answers for it
     * @param licence the number of the contractor's licence
     */
    record CareOf(
            @Nullable UUID responsible,
            @Nullable @Size(max = 60) String contractor,
            @Nullable @Size(max = 60) String licence,
            @Nullable LocalDate licenceUntil) {}

    record DocumentOf(
            @NotNull @Pattern(regexp = SHA_256, message = "{community.sha256}")
            String sha256,

            @NotBlank @Size(max = 100) String name) {}

    GivenItem item() {
        return new GivenItem(
                code.strip(),
                name.strip(),
                kind,
                place,
                said(position),
                new GivenItem.Make(
                        said(make.maker()),
                        said(make.model()),
                        said(make.serial()),
                        make.madeOn(),
                        make.installedOn(),
                        make.inUseOn(),
                        make.warrantyUntil()),
                new GivenItem.Care(
                        care.responsible(), said(care.contractor()), said(care.licence()), care.licenceUntil()),
                stopped ? ItemState.STOPPED : ItemState.IN_USE,
                photos,
                documents.stream()
                        .map(one ->
                                new GivenItem.Document(one.sha256(), one.name().strip()))
                        .toList());
    }

    /** Blanks say nothing. */
    static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
