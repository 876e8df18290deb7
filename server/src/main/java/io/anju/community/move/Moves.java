package io.anju.community.move;

import io.anju.community.Residents.Relation;
import io.anju.community.binding.BindingNews;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 进场、离场: opens a move with the steps it takes here, and closes it when every one is done. */
@Service
@Transactional
public class Moves {

    private final JdbcClient sql;
    private final MovePlans plans;
    private final MoveReads reads;
    private final MovePromises promises;
    private final Ties ties;
    private final BindingNews news;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Moves(
            JdbcClient sql,
            MovePlans plans,
            MoveReads reads,
            MovePromises promises,
            Ties ties,
            BindingNews news,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.plans = plans;
        this.reads = reads;
        this.promises = promises;
        this.ties = ties;
        this.news = news;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws Unacceptable when the party does not belong to that home */
    public UUID open(UUID space, UUID party, Direction direction) {
        if (tiesOf(party, space).isEmpty()) {
            throw new Unacceptable("community.not-of-this-home", "party");
        }
        var plan = plans.of(direction);
        var id = Ids.next();
        sql.sql("""
                insert into move (community, id, space, party, direction, documents, utilities, opened_at, opened_by)
                values (:community, :id, :space, :party, :direction, :documents::text[], :utilities::text[], :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("space", space)
                .param("party", party)
                .param("direction", direction.name())
                .param("documents", plan.documents().toArray(String[]::new))
                .param("utilities", plan.utilities().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", account())
                .update();
        for (var step : plan.steps()) {
            sql.sql("""
                    insert into move_step (community, id, move, direction, kind)
                    values (:community, :id, :move, :direction, :kind)
                    """)
                    .param("community", community())
                    .param("id", Ids.next())
                    .param("move", id)
                    .param("direction", direction.name())
                    .param("kind", step.name())
                    .update();
        }
        record(MoveFacts.OPENED, id, space, direction, 0);
        var steps = plans.steps(direction).stream()
                .filter(step -> plan.steps().contains(step.kind()))
                .toList();
        promises.owe(id, reads.find(id).spaceLabel(), direction, steps, clock.instant());
        return id;
    }

    /** Who moved out belongs to the home no longer, unless they own it. @throws MoveRefused while a step is open, naming them all */
    public void close(UUID id) {
        var move = reads.find(id);
        if (move.closedAt() != null) {
            throw new MoveRefused.Closed();
        }
        var open = move.steps().stream()
                .filter(step -> step.doneAt() == null)
                .map(MoveReads.Step::title)
                .toList();
        if (!open.isEmpty()) {
            throw new MoveRefused.OpenSteps(open, move.direction().clause());
        }
        int closed = sql.sql("""
                update move set closed_at = :now, closed_by = :by
                 where community = :community and id = :id and closed_at is null
                """)
                .param("community", community())
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", account())
                .update();
        if (closed == 0) {
            throw new MoveRefused.Closed();
        }
        if (move.direction() == Direction.OUT) {
            leave(move);
        }
        record(MoveFacts.CLOSED, id, move.space(), move.direction(), move.minutes());
    }

    private void leave(MoveReads.Move move) {
        var today = zones.dayHere(clock.instant());
        for (var tie : tiesOf(move.party(), move.space())) {
            if (tie.relation() != Relation.OWNER) {
                news.ended(move.space(), ties.end(tie, clock.instant(), today, "moved-out"));
            }
        }
    }

    private List<Tie> tiesOf(UUID party, UUID space) {
        return ties.at(space, zones.dayHere(clock.instant())).stream()
                .filter(tie -> tie.party().equals(party))
                .toList();
    }

    private void record(String kind, UUID move, UUID space, Direction direction, long minutes) {
        facts.record(NewFact.of(kind, move, account(), clock.instant(), Source.TYPED)
                .at(space)
                .saying(direction.name(), Map.of())
                .measuring(BigDecimal.valueOf(minutes), "minute"));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }

    private static UUID account() {
        return Scope.current().actor().required();
    }
}
