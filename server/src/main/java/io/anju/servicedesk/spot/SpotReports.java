package io.anju.servicedesk.spot;

import io.anju.files.Files;
import io.anju.files.PhotoBytes;
import io.anju.identity.Directory;
import io.anju.identity.PhoneProof;
import io.anju.identity.PhoneVault;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.spot.SpotCodes.Spot;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever scans the code at a place reports what they see there, signed in or not. They are nobody to us: what they may do is
 * limited by {@link SpotLimits}, and what they leave is a ticket like any other.
 */
@Service
public class SpotReports {

    /** In bytes: a phone's photo that the page made smaller; larger ones are refused before they are looked at. */
    public static final int LARGEST_PHOTO = 5_000_000;

    public static final int MOST_PHOTOS = 3;

    /** What the page shows when it opens. */
    public record Opened(String community, String name, List<Choice> categories) {

        public Opened {
            categories = List.copyOf(categories);
        }
    }

    public record Choice(String key, String name) {}

    /**
     * What somebody saw.
     *
     * @param phone where they want to hear of it, eleven digits; null for those who do not
     * @param code the six digits that went there; needed with a phone
     */
    public record Seen(
            String category,
            String description,
            List<String> photos,
            @Nullable String phone,
            @Nullable String code) {

        public Seen {
            photos = List.copyOf(photos);
        }
    }

    /** @param follow the part of the link under which the reporter sees what becomes of it, and nobody else who was not given it */
    public record Taken(String number, String follow) {}

    /** Reads at most what it may. */
    public interface Body {
        byte[] read(int most) throws IOException;
    }

    private final SpotCodes codes;
    private final SpotLimits limits;
    private final SpotLinks links;
    private final Categories categories;
    private final Registry registry;
    private final Files files;
    private final Desk desk;
    private final PhoneProof proof;
    private final Directory directory;
    private final JdbcClient sql;
    private final BusinessClock clock;

    SpotReports(
            SpotCodes codes,
            SpotLimits limits,
            SpotLinks links,
            Categories categories,
            Registry registry,
            Files files,
            Desk desk,
            PhoneProof proof,
            Directory directory,
            JdbcClient sql,
            BusinessClock clock) {
        this.codes = codes;
        this.limits = limits;
        this.links = links;
        this.categories = categories;
        this.registry = registry;
        this.files = files;
        this.desk = desk;
        this.proof = proof;
        this.directory = directory;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws NotFound when the code was not printed here, or has been ended */
    @Transactional(readOnly = true)
    public Opened open(String address) {
        var spot = required(address);
        var here = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        return new Opened(
                here.name(),
                spot.name(),
                categories.here().stream()
                        .map(one -> new Choice(one.key(), one.name()))
                        .toList());
    }

    /**
     * Keeps a photo under its own hash, for a report at the same code. What nobody reports is swept away.
     *
     * @param from the network address of whoever sends it
     * @throws Unacceptable when it is no photo, or too large
     */
    public Files.Taken take(String address, String sha256, String from, Body body) throws IOException {
        var spot = required(address);
        limits.photo(from, spot.id());
        var bytes = body.read(LARGEST_PHOTO + 1);
        if (bytes.length > LARGEST_PHOTO || !PhotoBytes.arePhoto(bytes)) {
            throw new Unacceptable("servicedesk.spot-photo", "photo");
        }
        return files.take(sha256, spot.id(), bytes);
    }

    /**
     * Takes it down as a ticket of the place.
     *
     * @throws io.anju.kernel.Refusal when there were too many, the photos were not sent at this code, or the number is not shown to be theirs
     */
    @Transactional
    public Taken report(String address, Seen seen, String from) {
        var spot = required(address);
        limits.report(from, spot.id());
        requireOwnPhotos(seen.photos(), spot.id());
        var account = account(seen);
        var here = Scope.current().requiredCommunity();
        var ticket = Scope.of(here, Actor.NOBODY).get(() -> desk.report(ticket(spot, seen)));
        sql.sql("""
                insert into spot_report (community, ticket, code, account, at)
                values (:community, :ticket, :code, :account::uuid, :now)
                """)
                .param("community", here)
                .param("ticket", ticket.id())
                .param("code", spot.id())
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Taken(number(ticket), links.address(ticket));
    }

    private NewTicket ticket(Spot spot, Seen seen) {
        var phone = seen.phone();
        var caller = phone == null ? null : PhoneVault.masked(phone);
        var intake = new Intake(Channel.SPOT, null, null, caller, spot.name(), null);
        return new NewTicket(spot.place(), intake, seen.category(), seen.description(), seen.photos(), null);
    }

    private void requireOwnPhotos(List<String> photos, UUID code) {
        for (var photo : photos) {
            try {
                files.hand(photo, code);
            } catch (NotFound e) {
                throw new Unacceptable("servicedesk.photo-missing", "photos");
            }
        }
    }

    /** Null for who leaves no number. */
    private @Nullable UUID account(Seen seen) {
        var phone = seen.phone();
        if (phone == null) {
            return null;
        }
        var code = seen.code();
        if (code == null) {
            throw new Unacceptable("servicedesk.spot-code-missing", "code");
        }
        var account = proof.prove(phone, code);
        directory.addAsked(account, Scope.current().requiredCommunity());
        return account;
    }

    private String number(TicketId ticket) {
        return sql.sql("select number from ticket where community = :community and id = :id")
                .param("community", ticket.community())
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }

    private Spot required(String address) {
        return codes.at(address).orElseThrow(() -> new NotFound("servicedesk.spot-is-over"));
    }
}
