package io.anju.community.binding;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Parties;
import io.anju.community.people.Tie;
import io.anju.identity.Directory;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses up a code in its own community: a transaction of its own, because the request began without knowing which. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Redemption {

    private record Code(
            UUID id,
            UUID space,
            String name,
            String relation,
            @Nullable LocalDate until,
            OffsetDateTime expiresAt,
            @Nullable UUID usedBy,
            @Nullable OffsetDateTime endedAt) {}

    private final JdbcClient sql;
    private final CodeKeys keys;
    private final Parties parties;
    private final NewTies ties;
    private final Directory directory;
    private final BindingDay day;
    private final BusinessClock clock;

    Redemption(
            JdbcClient sql,
            CodeKeys keys,
            Parties parties,
            NewTies ties,
            Directory directory,
            BindingDay day,
            BusinessClock clock) {
        this.sql = sql;
        this.keys = keys;
        this.parties = parties;
        this.ties = ties;
        this.directory = directory;
        this.day = day;
        this.clock = clock;
    }

    HomeKeys.Bound redeem(String secret) {
        var account = Scope.current().actor().required();
        var code = find(secret).orElseThrow(BindingRefused.WrongCode::new);
        if (code.usedBy() == null) {
            use(code, account);
        } else if (!code.usedBy().equals(account)) {
            throw new BindingRefused.WrongCode();
        }
        var home = day.find(code.space());
        return new HomeKeys.Bound(Scope.current().requiredCommunity(), home.id(), home.spokenLabel());
    }

    private void use(Code code, UUID account) {
        var now = clock.instant();
        boolean over = code.until() != null && !code.until().isAfter(day.today());
        if (code.endedAt() != null || !now.isBefore(code.expiresAt().toInstant()) || over) {
            throw new BindingRefused.WrongCode();
        }
        var party = parties.of(account, code.name()).orElseThrow(BindingRefused.NoPhone::new);
        ties.keep(party, code.space(), Relation.valueOf(code.relation()), code.until(), Tie.Source.CODE);
        directory.addHome(account, Scope.current().requiredCommunity());
        sql.sql("update home_code set used_at = :now, used_by = :account where community = :community and id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("community", Scope.current().requiredCommunity())
                .param("id", code.id())
                .update();
    }

    /** Locks the row: of two who type it at once, one comes in. */
    private Optional<Code> find(String secret) {
        var community = Scope.current().requiredCommunity();
        return sql.sql("""
                select id, space, name, relation, until, expires_at, used_by, ended_at from home_code
                 where community = :community and code_hash = :hash for update
                """)
                .param("community", community)
                .param("hash", keys.hash(community, secret))
                .query(Code.class)
                .optional();
    }
}
