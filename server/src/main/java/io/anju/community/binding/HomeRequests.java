package io.anju.community.binding;

import io.anju.community.Admission;
import io.anju.community.HomeBindingDecided;
import io.anju.community.Residents.Relation;
import io.anju.community.people.Parties;
import io.anju.community.people.Tie;
import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks for a home in the community in scope, and the desk decides, once. */
@Service
@Transactional
public class HomeRequests implements Admission {

    /** What the desk lets the asker be, which may differ from what was asked. */
    public record Approval(
            UUID space, Relation relation, @Nullable LocalDate until) {}

    private record Open(UUID account, String name, String home) {}

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Parties parties;
    private final NewTies ties;
    private final Directory directory;
    private final ProofPhotos proofs;
    private final BindingDay day;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    HomeRequests(
            JdbcClient sql,
            Accounts accounts,
            Parties parties,
            NewTies ties,
            Directory directory,
            ProofPhotos proofs,
            BindingDay day,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.accounts = accounts;
        this.parties = parties;
        this.ties = ties;
        this.directory = directory;
        this.proofs = proofs;
        this.day = day;
        this.clock = clock;
        this.events = events;
    }

    /** @throws BindingRefused for an account without a number. @throws NotFound where there is no such community */
    @Override
    public UUID ask(Wish wish) {
        var account = Scope.current().actor().required();
        var community = Scope.current().requiredCommunity();
        if (accounts.phoneOf(account).isEmpty()) {
            throw new BindingRefused.NoPhone();
        }
        day.requireCommunity();
        proofs.require(wish.photos(), account);
        var id = Ids.next();
        sql.sql("""
                insert into home_request (community, id, account, name, home, relation, state, asked_at, photos)
                values (:community, :id, :account, :name, :home, :relation, 'OPEN', :now, :photos::text[])
                """)
                .param("community", community)
                .param("id", id)
                .param("account", account)
                .param("name", wish.name())
                .param("home", wish.home())
                .param("relation", wish.relation().name())
                .param("photos", wish.photos().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        directory.addAsked(account, community);
        return id;
    }

    /** @throws NotFound when it is not the asker's own */
    public void withdraw(UUID id) {
        var account = Scope.current().actor().required();
        if (!open(id).account().equals(account)) {
            throw new NotFound("community.no-such-home-request");
        }
        decide(id, "WITHDRAWN", null, null);
    }

    /** Refused by the database when the asker is that to the home already. */
    public void approve(UUID id, Approval approval) {
        var home = day.requireSpace(approval.space());
        day.requireAhead(approval.until());
        var wish = open(id);
        var party = parties.of(wish.account(), wish.name()).orElseThrow(BindingRefused.NoPhone::new);
        ties.keep(party, approval.space(), approval.relation(), approval.until(), Tie.Source.DESK);
        directory.addHome(wish.account(), Scope.current().requiredCommunity());
        decide(id, "APPROVED", approval.space(), null);
        tell(id, wish, home.spokenLabel(), null);
    }

    public void refuse(UUID id, String reason) {
        var wish = open(id);
        decide(id, "REFUSED", null, reason);
        tell(id, wish, wish.home(), reason);
    }

    private void tell(UUID id, Open wish, String home, @Nullable String reason) {
        var community = Scope.current().requiredCommunity();
        events.publishEvent(new HomeBindingDecided(community, id, wish.account(), reason == null, home, reason));
    }

    /** Locks the row: of two decisions at once, the second is told of the first. */
    private Open open(UUID id) {
        var found = sql.sql("""
                select account, name, home, state from home_request where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> {
                    if (!row.getString("state").equals("OPEN")) {
                        throw new BindingRefused.AlreadyDecided();
                    }
                    return new Open(row.getObject("account", UUID.class), row.getString("name"), row.getString("home"));
                })
                .optional();
        return found.orElseThrow(() -> new NotFound("community.no-such-home-request"));
    }

    private void decide(UUID id, String state, @Nullable UUID space, @Nullable String reason) {
        sql.sql("""
                update home_request
                   set state = :state, space = :space::uuid, reason = :reason, decided_at = :now, decided_by = :by
                 where community = :community and id = :id
                """)
                .param("state", state)
                .param("space", space)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
    }
}
