package io.anju.equipment.paper;

import io.anju.equipment.paper.PaperKinds.Kind;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps papers that run out. What was kept is never changed: the next paper renews it, or it ends. */
@Service
@Transactional
public class PaperBook {

    private final JdbcClient sql;
    private final PaperKinds kinds;
    private final Files files;
    private final Facts facts;
    private final Warnings warnings;
    private final OwedTests owed;
    private final BusinessClock clock;
    private final CommunityZone zones;

    PaperBook(
            JdbcClient sql,
            PaperKinds kinds,
            Files files,
            Facts facts,
            Warnings warnings,
            OwedTests owed,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.kinds = kinds;
        this.files = files;
        this.facts = facts;
        this.warnings = warnings;
        this.owed = owed;
        this.clock = clock;
        this.zones = zones;
    }

    /** Of what a paper is: a machine, or else what is named in words. */
    public record Of(
            String kind, @Nullable UUID item, @Nullable String subject) {}

    /**
     * @throws Unacceptable for an unknown kind or machine, none or both of machine and words, days in the wrong order, a photo that is not
     *     stored, and a kind that takes a licensed body where none is named
     */
    public UUID add(Of of, GivenPaper given) {
        if ((of.item() == null) == (of.subject() == null)) {
            throw new Unacceptable("equipment.of-one-thing", "subject");
        }
        var kind = kinds.find(of.kind()).orElseThrow(() -> new Unacceptable("equipment.no-such-paper-kind", "kind"));
        if (of.item() != null && !stands(of.item())) {
            throw new Unacceptable("equipment.no-such-item", "item");
        }
        check(kind, given);
        var id = keep(of, given, null);
        if (kind.clause() != null) {
            testedFirst(kind, id, given);
        }
        owed.state();
        return id;
    }

    private record Old(
            String kind,
            @Nullable UUID item,
            @Nullable String subject,
            LocalDate validFrom,
            boolean ended,
            boolean renewed) {}

    /**
     * The next paper after one; of what the old one is.
     *
     * @throws NotFound when the old one is not here
     * @throws PaperRefused when it was renewed already, or is needed no longer, or its machine is scrapped
     * @throws Unacceptable as {@link #add}, and for one that begins before the old one
     */
    public UUID renew(UUID paper, GivenPaper given) {
        var old = locked(paper);
        if (old.renewed()) {
            throw new PaperRefused.RenewedAlready();
        }
        if (old.ended()) {
            throw new PaperRefused.Ended();
        }
        if (old.item() != null && !stands(old.item())) {
            throw new PaperRefused.Scrapped();
        }
        check(kinds.find(old.kind()).orElseThrow(), given);
        if (given.validFrom().isBefore(old.validFrom())) {
            throw new Unacceptable("equipment.older-paper", "validFrom");
        }
        var id = keep(new Of(old.kind(), old.item(), old.subject()), given, paper);
        tested(paper, id, given);
        owed.state();
        return id;
    }

    /**
     * What it was of is gone or needs none any more.
     *
     * @throws NotFound when it is not here
     * @throws PaperRefused when it was renewed, or has ended already
     */
    public void end(UUID paper, String because) {
        var old = locked(paper);
        if (old.renewed()) {
            throw new PaperRefused.RenewedAlready();
        }
        if (old.ended()) {
            throw new PaperRefused.Ended();
        }
        sql.sql("""
                update equipment_paper set ended_at = :now, ended_because = :because
                 where community = :community and id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("because", because)
                .param("community", community())
                .param("id", paper)
                .update();
        owed.withdraw(List.of(paper));
    }

    private Old locked(UUID paper) {
        return sql.sql("""
                select p.kind, p.item, p.subject, p.valid_from, p.ended_at is not null as ended,
                       exists (select from equipment_paper n where n.community = p.community and n.renews = p.id) as renewed
                  from equipment_paper p where p.community = :community and p.id = :id for update
                """)
                .param("community", community())
                .param("id", paper)
                .query(Old.class)
                .optional()
                .orElseThrow(() -> new NotFound("equipment.no-such-paper"));
    }

    private boolean stands(UUID item) {
        return sql.sql("""
                select exists (select from equipment_item
                                where community = :community and id = :id and state <> 'SCRAPPED')
                """)
                .param("community", community())
                .param("id", item)
                .query(Boolean.class)
                .single();
    }

    private void check(Kind kind, GivenPaper given) {
        if (given.validUntil().isBefore(given.validFrom())) {
            throw new Unacceptable("equipment.days-in-order", "validUntil");
        }
        if (kind.agency() && (given.issuer() == null || given.issuerLicence() == null)) {
            throw new Unacceptable("equipment.agency-missing", "issuerLicence", kind.name());
        }
        if (!files.all(Set.copyOf(given.photos()))) {
            throw new Unacceptable("equipment.photo-missing", "photos");
        }
    }

    private UUID keep(Of of, GivenPaper given, @Nullable UUID renews) {
        var id = Ids.next();
        sql.sql("""
                insert into equipment_paper (community, id, kind, item, subject, valid_from, valid_until, number, issuer,
                    issuer_licence, photos, renews, recorded_at, recorded_by)
                values (:community, :id, :kind, :item, :subject, :from, :until, :number, :issuer, :licence,
                    :photos::text[], :renews, :now, :me)
                """)
                .param("community", community())
                .param("id", id)
                .param("kind", of.kind())
                .param("item", of.item())
                .param("subject", of.subject())
                .param("from", given.validFrom())
                .param("until", given.validUntil())
                .param("number", given.number())
                .param("issuer", given.issuer())
                .param("licence", given.issuerLicence())
                .param("photos", given.photos().toArray(String[]::new))
                .param("renews", renews)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", me())
                .update();
        warnings.plan(Running.PAPER, Set.of(given.validUntil()));
        return id;
    }

    /** It keeps what was owed of its year; one of an earlier year that still counts shows that nothing was owed of this one yet. */
    private void testedFirst(Kind kind, UUID paper, GivenPaper given) {
        int year = zones.dayHere(clock.instant()).getYear();
        int tested = given.validFrom().getYear();
        tested(OwedTests.first(kind, tested), paper, given);
        if (tested < year && !given.validUntil().isBefore(zones.dayHere(clock.instant()))) {
            owed.withdraw(List.of(OwedTests.first(kind, year)));
        }
    }

    /** One that begins on a day to come is known today. */
    private void tested(UUID subject, UUID paper, GivenPaper given) {
        var begin = given.validFrom().atStartOfDay(zones.here()).toInstant();
        facts.record(NewFact.of(TestFacts.TESTED, subject, me(), earlier(begin, clock.instant()), Source.PHOTOGRAPHED)
                .saying(null, Map.of("paper", paper.toString(), "number", given.number()))
                .showing(given.photos()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
