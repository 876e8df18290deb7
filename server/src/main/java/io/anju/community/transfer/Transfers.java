package io.anju.community.transfer;

import io.anju.community.Places;
import io.anju.community.binding.HomeCodes;
import io.anju.community.paper.Papers;
import io.anju.community.people.Ties;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 过户: a home changes hands on a day. What is open then is written beside it and never in its way. */
@Service
@Transactional
public class Transfers {

    /**
     * A home that changed hands.
     *
     * @param owed what was still to be paid, in yuan; null when nobody here knew
     * @param keysOut how many keys were out
     * @param endedCodes how many codes on paper ended with it; none before its day
     */
    public record Transfer(
            UUID id,
            TransferKind kind,
            LocalDate day,
            String certificate,
            List<String> papers,
            @Nullable BigDecimal owed,
            int openReports,
            int keysOut,
            int endedCodes,
            Instant recordedAt) {

        private Transfer with(List<String> papers) {
            return new Transfer(id, kind, day, certificate, papers, owed, openReports, keysOut, endedCodes, recordedAt);
        }
    }

    private final JdbcClient sql;
    private final Places places;
    private final Ties ties;
    private final ChangeOfTies change;
    private final HomeCodes codes;
    private final TransferDay transferDay;
    private final Papers papers;
    private final Unfinished unfinished;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Transfers(
            JdbcClient sql,
            Places places,
            Ties ties,
            ChangeOfTies change,
            HomeCodes codes,
            TransferDay transferDay,
            Papers papers,
            Unfinished unfinished,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.places = places;
        this.ties = ties;
        this.change = change;
        this.codes = codes;
        this.transferDay = transferDay;
        this.papers = papers;
        this.unfinished = unfinished;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws io.anju.kernel.Unacceptable when the people there are no longer those the caller saw, or a day cannot be */
    public UUID transfer(UUID space, NewTransfer about) {
        lock(space);
        var today = zones.dayHere(clock.instant());
        var ending = TransferRules.ending(about, ties.at(space, about.day()), today);
        boolean isToCome = about.day().isAfter(today);
        var id = keep(space, about, isToCome ? 0 : endCodes(space, about));
        papers.keep(id, about.papers(), "papers");
        change.make(space, id, about, ending, today);
        if (isToCome) {
            transferDay.remember(id, about.day());
        }
        return id;
    }

    private int endCodes(UUID space, NewTransfer about) {
        var coming = about.people().stream().map(NewTransfer.Comer::name).toList();
        return codes.endOfOthers(space, about.kind().losing(), coming);
    }

    /** The last ten of a home, newest first. */
    @Transactional(readOnly = true)
    public List<Transfer> of(UUID space) {
        var transfers = last(space);
        var shown = papers.of(transfers.stream().map(Transfer::id).toList());
        return transfers.stream()
                .map(one -> one.with(shown.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<Transfer> last(UUID space) {
        return sql.sql("""
                select id, kind, day, certificate, owed, open_reports, keys_out, ended_codes, recorded_at from transfer
                 where community = :community and space = :space order by day desc, id desc limit 10
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .query((row, n) -> new Transfer(
                        row.getObject("id", UUID.class),
                        TransferKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("certificate"),
                        List.of(),
                        row.getBigDecimal("owed"),
                        row.getInt("open_reports"),
                        row.getInt("keys_out"),
                        row.getInt("ended_codes"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One hands over after the other: the second sees who is there after the first. */
    private void lock(UUID space) {
        if (places.find(space)
                .filter(place -> place.kind() == Places.Kind.SPACE)
                .isEmpty()) {
            throw new NotFound("community.no-such-home");
        }
        sql.sql("select id from place where community = :community and id = :id for no key update")
                .param("community", Scope.current().requiredCommunity())
                .param("id", space)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    private UUID keep(UUID space, NewTransfer about, int endedCodes) {
        var open = unfinished.at(space);
        var owed = open.owed();
        var id = Ids.next();
        var by = Scope.current().actor().required();
        var now = clock.instant();
        sql.sql("""
                insert into transfer (community, id, space, kind, day, certificate, owed, open_reports, keys_out,
                                      ended_codes, recorded_at, recorded_by)
                values (:community, :id, :space, :kind, :day, :certificate, :owed::numeric, :reports, :keys,
                        :codes, :now, :by)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("space", space)
                .param("kind", about.kind().name())
                .param("day", about.day())
                .param("certificate", about.certificate())
                .param("owed", owed == null ? null : owed.yuan())
                .param("reports", open.reports().size())
                .param("keys", open.keysOut())
                .param("codes", endedCodes)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        var fact = NewFact.of(TransferFacts.TRANSFERRED, space, by, now, Source.TYPED)
                .at(space)
                .saying(
                        about.kind().name(),
                        Map.of("transfer", id.toString(), "day", about.day().toString()));
        facts.record(owed == null ? fact : fact.measuring(owed.yuan(), "yuan"));
        return id;
    }
}
