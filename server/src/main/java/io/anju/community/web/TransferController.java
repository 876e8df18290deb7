package io.anju.community.web;

import io.anju.community.ReportsOfSpaces.Report;
import io.anju.community.belonging.RoomKeys;
import io.anju.community.people.Share;
import io.anju.community.transfer.NewTransfer;
import io.anju.community.transfer.TransferKind;
import io.anju.community.transfer.Transfers;
import io.anju.community.transfer.Unfinished;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Homes that change hands. */
@RestController
@RequestMapping("/api/communities/{community}/spaces/{space}")
class TransferController {

    /** @param owed what is still to be paid, in yuan; null when nobody here knows */
    record Open(
            List<Report> reports,
            List<RoomKeys.Key> keys,
            @Nullable BigDecimal owed) {}

    record Kept(UUID id) {}

    record Comer(
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @Nullable @Pattern(regexp = Share.PATTERN, message = "{community.share}")
            String share) {

        NewTransfer.Comer read() {
            return new NewTransfer.Comer(name.strip(), phone, share == null ? null : Share.of(share));
        }
    }

    /** @param ending ties as the room's page named them */
    record Transfer(
            @NotNull TransferKind kind,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 100) String certificate,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> papers,

            @NotNull @Size(max = 100) List<@NotNull UUID> ending,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Comer> people,
            @Nullable LocalDate until) {}

    private final Transfers transfers;
    private final Unfinished unfinished;

    TransferController(Transfers transfers, Unfinished unfinished) {
        this.transfers = transfers;
        this.unfinished = unfinished;
    }

    /** What is still open at a home: reports, keys that are out, money. It keeps nobody from handing it over. */
    @GetMapping("/unfinished")
    @Needs("residents.file")
    Open open(@PathVariable UUID community, @PathVariable UUID space) {
        var open = unfinished.at(space);
        var owed = open.owed();
        return new Open(open.reports(), open.keys(), owed == null ? null : owed.yuan());
    }

    /** Hands a home over from a day on, for a sale, an inheritance, a divorce or another lease. */
    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.transfer")
    Kept transfer(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody Transfer body) {
        return new Kept(transfers.transfer(
                space,
                new NewTransfer(
                        body.kind(),
                        body.day(),
                        body.certificate().strip(),
                        body.papers(),
                        body.ending(),
                        body.people().stream().map(Comer::read).toList(),
                        body.until())));
    }
}
