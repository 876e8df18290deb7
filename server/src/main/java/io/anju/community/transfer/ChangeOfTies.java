package io.anju.community.transfer;

import io.anju.community.binding.BindingNews;
import io.anju.community.people.Parties;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.community.people.Ties.Ended;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the ties of those who leave a home and begins those of who come, on the day it changes hands. */
@Component
@Transactional
class ChangeOfTies {

    private final JdbcClient sql;
    private final Ties ties;
    private final Parties parties;
    private final BindingNews news;
    private final BusinessClock clock;

    ChangeOfTies(JdbcClient sql, Ties ties, Parties parties, BindingNews news, BusinessClock clock) {
        this.sql = sql;
        this.ties = ties;
        this.parties = parties;
        this.news = news;
        this.clock = clock;
    }

    /** Who stays on under another share keeps the household members they let in; those of who leaves go with them. */
    void make(UUID space, UUID transfer, NewTransfer about, List<Tie> ending, LocalDate today) {
        var people = about.people().stream()
                .map(one -> new Parties.Person(one.name(), one.phone()))
                .toList();
        var named = parties.named(people);
        var coming = people.stream().map(named::get).toList();
        var ended = new ArrayList<Ended>();
        for (var tie : ending) {
            boolean leaves = !coming.contains(tie.party());
            ended.addAll(ties.end(new Ties.Ending(tie, about.day(), transfer, leaves), clock.instant(), today));
        }
        begin(space, transfer, about, coming, about.day().equals(today));
        if (!about.day().isAfter(today)) {
            news.ended(
                    space,
                    ended.stream().filter(tie -> !coming.contains(tie.party())).toList());
        }
    }

    /** @param now whether it changes hands at this very moment; else only the day is known, or it is to come with its midnight */
    private void begin(UUID space, UUID transfer, NewTransfer about, List<UUID> coming, boolean now) {
        var relation = about.kind().relation();
        var begun = new ArrayList<Ties.Beginning>();
        for (int n = 0; n < coming.size(); n++) {
            var tie = Tie.of(Ids.next(), coming.get(n), space, relation, about.day(), about.until());
            begun.add(new Ties.Beginning(tie, about.people().get(n).share()));
        }
        ties.keepAll(begun, Tie.Source.DESK);
        sql.sql("""
                update occupancy set began_with = :transfer, began_at = :at::timestamptz
                 where community = :community and id in (:ties)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("transfer", transfer)
                .param("at", now ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("ties", begun.stream().map(one -> one.tie().id()).toList())
                .update();
    }
}
