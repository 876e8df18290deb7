package io.anju.community.move;

import io.anju.community.Arrears;
import io.anju.community.belonging.RoomKeys;
import io.anju.community.paper.Papers;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Money;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one step of a move: only with what it needs, and once. */
@Service
@Transactional
public class MoveSteps {

    private final JdbcClient sql;
    private final MoveReads reads;
    private final RoomKeys keys;
    private final Papers papers;
    private final ObjectProvider<Arrears> arrears;
    private final Facts facts;
    private final BusinessClock clock;

    MoveSteps(
            JdbcClient sql,
            MoveReads reads,
            RoomKeys keys,
            Papers papers,
            ObjectProvider<Arrears> arrears,
            Facts facts,
            BusinessClock clock) {
        this.sql = sql;
        this.reads = reads;
        this.keys = keys;
        this.papers = papers;
        this.arrears = arrears;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @throws Unacceptable when something it needs is not shown
     * @throws MoveRefused when it was taken, the move is closed, or keys would go before the papers
     */
    public void take(UUID id, UUID stepId, StepDone shown) {
        var move = reads.find(id);
        var step = move.steps().stream()
                .filter(one -> one.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new NotFound("community.no-such-step"));
        if (move.closedAt() != null) {
            throw new MoveRefused.Closed();
        }
        if (step.kind() == StepKind.KEYS && lacksPapers(move)) {
            throw new MoveRefused.PapersFirst();
        }
        requireEachOnce(shown.items());
        var asked = new StepRules.Asked(move.documents(), move.utilities(), owing(move.space()));
        if (!StepRules.isDone(step.kind(), shown, asked)) {
            throw new Unacceptable("community.step-" + step.kind().name().toLowerCase(Locale.ROOT), "items");
        }
        keep(stepId, shown);
        papers.keep(stepId, shown.papers(), "papers");
        switch (step.kind()) {
            case DOCUMENTS ->
                papers.keep(
                        stepId, shown.items().stream().map(StepDone.Item::value).toList(), "items");
            case KEYS -> moveKeys(move, shown);
            case FEES, HANDBOOK, RULES, FILE, READINGS, UTILITIES, FILE_CLOSED -> {}
        }
        facts.record(NewFact.of(MoveFacts.STEP, id, Scope.current().actor().required(), clock.instant(), Source.TYPED)
                .at(move.space())
                .saying(step.kind().name(), Map.of("person", shown.person())));
    }

    private static void requireEachOnce(List<StepDone.Item> items) {
        var names = new HashSet<String>();
        for (var item : items) {
            if (!names.add(item.name())) {
                throw new Unacceptable("community.item-twice", "items", item.name());
            }
        }
    }

    private static boolean lacksPapers(MoveReads.Move move) {
        return move.steps().stream().anyMatch(one -> one.kind() == StepKind.DOCUMENTS && one.doneAt() == null);
    }

    private boolean owing(UUID space) {
        return arrears.stream().anyMatch(port -> port.owedFor(space).compareTo(Money.ZERO) > 0);
    }

    private void keep(UUID step, StepDone shown) {
        int taken = sql.sql("""
                update move_step
                   set person = :person, note = :note, done_at = :now, done_by = :by,
                       lease = case when :from::date < :until::date then daterange(:from::date, :until::date) end
                 where community = :community and id = :id and done_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", step)
                .param("person", shown.person())
                .param("note", shown.note())
                .param("from", shown.from())
                .param("until", shown.until())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
        if (taken == 0) {
            throw new MoveRefused.DoneAlready();
        }
        var items = shown.items();
        sql.sql("""
                insert into move_item (community, step, name, value)
                select :community, :step, name, value
                  from unnest(:names::text[], :values::text[]) as shown (name, value)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("step", step)
                .param("names", items.stream().map(StepDone.Item::name).toArray(String[]::new))
                .param("values", items.stream().map(StepDone.Item::value).toArray(String[]::new))
                .update();
    }

    private void moveKeys(MoveReads.Move move, StepDone shown) {
        var kind = move.direction() == Direction.IN ? RoomKeys.Movement.HANDED : RoomKeys.Movement.RETURNED;
        var ledger = keys.of(move.space());
        for (var item : shown.items()) {
            var key = ledger.stream()
                    .filter(one -> one.number().equals(item.name()))
                    .findFirst()
                    .orElseThrow(() -> new Unacceptable("community.no-such-key", "items"));
            keys.move(
                    move.space(),
                    new RoomKeys.Move(key.id(), kind, Integer.parseInt(item.value()), shown.person(), shown.papers()));
        }
    }
}
