package io.anju.community.web;

import io.anju.community.Residents.Relation;
import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.community.binding.DeskEntries;
import io.anju.community.ledger.About;
import io.anju.community.ledger.Spaces;
import io.anju.community.people.Share;
import io.anju.community.people.Shares;
import io.anju.community.room.RoomFile;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The file of a room, and who is written down in it. */
@RestController
@RequestMapping("/api/communities/{community}/spaces/{space}")
class RoomController {

    record Entered(UUID id) {}

    record Enter(
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @NotNull Relation relation,

            @Nullable @Pattern(regexp = Share.PATTERN, message = "{community.share}")
            String share,

            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Part(
            @NotNull UUID tie,

            @NotNull @Pattern(regexp = Share.PATTERN, message = "{community.share}")
            String share) {

        Shares.Part read() {
            return new Shares.Part(tie, Share.of(share));
        }
    }

    record Divide(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Part> shares) {}

    /**
     * All that is known of a room itself; what is absent nobody knows.
     *
     * @param certificateArea in square metres, to the hundredth
     * @param occupied whether somebody lives or works there
     * @param trading whether it is open for business
     */
    record Correction(
            @Nullable SpaceKind kind,
            @Nullable SpaceUse use,

            @Nullable
            @DecimalMin(value = "0.01", message = "{community.area}")
            @DecimalMax(value = "1000000", message = "{community.area}")
            @Digits(integer = 7, fraction = 2, message = "{community.area}")
            BigDecimal certificateArea,

            @Nullable Boolean occupied,
            @Nullable Boolean trading) {

        About about() {
            return new About(kind, use, certificateArea, occupied, trading);
        }
    }

    private final RoomFile rooms;
    private final DeskEntries entries;
    private final Spaces spaces;

    RoomController(RoomFile rooms, DeskEntries entries, Spaces spaces) {
        this.rooms = rooms;
        this.entries = entries;
        this.spaces = spaces;
    }

    /** The whole file of a room. */
    @GetMapping("/room")
    @Needs("residents.file")
    RoomFile.Room room(@PathVariable UUID community, @PathVariable UUID space) {
        return rooms.of(space);
    }

    /** Writes somebody down, from a day on; a share such as 1/2 only for owners, and never more than the whole. */
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.bind")
    Entered enter(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody Enter body) {
        var share = body.share() == null ? null : Share.of(body.share());
        return new Entered(entries.enter(
                space,
                new DeskEntries.Newcomer(
                        body.name().strip(), body.phone(), body.relation(), share, body.from(), body.until())));
    }

    /** Divides a room among its owners, named by their ties; who is not named keeps what they hold. */
    @PostMapping("/shares")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.bind")
    void divide(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody Divide body) {
        entries.divide(space, body.shares().stream().map(Part::read).toList());
    }

    /** Corrects what a room is, what it serves and how large it is; If-Match holds the version that was read. */
    @PutMapping("/about")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("ledger.edit")
    void correct(
            @PathVariable UUID community,
            @PathVariable UUID space,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Correction body) {
        spaces.correct(space, body.about(), ReadVersion.of(version));
    }
}
