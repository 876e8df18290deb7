package io.anju.plannedwork;

import static io.anju.plannedwork.TaskWalk.answers;
import static io.anju.plannedwork.TaskWalk.id;
import static io.anju.plannedwork.TaskWalk.yesOrNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.TicketRounds;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is not good at a planned task is a ticket at once, with the photo, the reading and the way back. */
@SimulationTest
class FoundFaultStory {

    @Autowired
    ApplicationContext beans;

    private TaskWalk walk;

    @BeforeEach
    void aQuarter() {
        promising("S09-021");
    }

    private void promising(String clause) {
        walk = new TaskWalk(beans, clause);
    }

    @Clause("S09-023")
    void twelveVacantFlatsAreLookedAtWeeklyForFourThingsAndWhatIsWrongIsARepair(String clause) {
        promising(clause);
        var flats = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> walk.place(n + "01空置房"))
                .toList();
        walk.plan(clause, "WEEK", yesOrNo("土建完好", "没有漏水", "水电气正常", "干净"), flats);
        var monday = walk.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        walk.moveTo(monday, 8);
        var tasks = walk.mine(walk.technician);
        assertThat(tasks)
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.path("questions")).hasSize(4));

        var photo = walk.photo(walk.technician);
        var unanswered = walk.done(tasks.getFirst(), answers(photo, true, true, true));
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.type()).isEqualTo("urn:anju:plannedwork.unanswered");
        var leaks = walk.done(tasks.getFirst(), answers(photo, true, false, true, true));
        var ticket = onlyTicket(leaks);
        assertThat(ticket.path("description").asString()).contains("没有漏水：有问题");
        assertThat(ticket.path("kind").asString()).isEqualTo("REPAIR");
        for (var task : tasks.subList(1, 11)) {
            assertThat(walk.done(task, answers(photo, true, true, true, true))
                            .body()
                            .path("tickets"))
                    .isEmpty();
        }
        walk.moveTo(monday.plusWeeks(1), 1);
        var brick = walk.brick(clause, monday.plusDays(6));
        assertThat(brick.path("met").asInt()).isEqualTo(11);
        assertThat(brick.path("breached").asInt())
                .as("looked at and found wanting is looked at; the twelfth was not")
                .isEqualTo(1);
    }

    @Clause("S11-156")
    void whatIsFoundDamagedIsARepairWithPhotoAndPlaceAndThePromiseIsAmberUntilItIsClosed(String clause) {
        promising(clause);
        var road = walk.place("东门道路");
        var plan = walk.plan(null, "DAY", yesOrNo("路面没有破损", "没有积水", "侧石完好"), List.of(road));
        var rule = walk.rule(plan, 0, """
                {"people":1,"categories":[null,null,null],"watches":"%s"}""".formatted(clause));
        assertThat(rule.status()).as(rule.text()).isEqualTo(200);
        walk.moveTo(walk.today().plusDays(1), 8);
        var photo = walk.photo(walk.technician);
        var task = walk.task();
        var done = walk.done(task, answers(photo, false, true, false));

        var ticket = onlyTicket(done);
        assertThat(ticket.path("space").asString()).isEqualTo(road.toString());
        assertThat(ticket.path("description").asString()).contains("路面没有破损：有问题；侧石完好：有问题");
        assertThat(ticket.path("channel").asString()).isEqualTo("STAFF");
        assertThat(ticket.path("timeline").valueStream())
                .as("it shows where it comes from, and the photo")
                .anySatisfy(entry -> assertThat(entry.path("note").asString()).startsWith("计划任务：巡查"))
                .anySatisfy(entry -> assertThat(entry.path("photos").toString()).contains(photo));
        assertThat(faults(task)).as("the task shows the number").singleElement().satisfies(one -> {
            assertThat(one.path("number").asString())
                    .isEqualTo(ticket.path("number").asString());
            assertThat(one.path("open").asBoolean()).isTrue();
        });
        assertThat(walk.tasks("?ticket=" + id(ticket)))
                .as("and is found by the ticket")
                .extracting(TaskWalk::id)
                .containsExactly(id(task));
        assertThat(verdict(clause)).isEqualTo("at_risk");

        walk.mend(id(ticket));
        assertThat(verdict(clause)).as("mended, but not closed").isEqualTo("at_risk");
        walk.close(id(ticket));
        assertThat(verdict(clause)).isEqualTo("met");
        assertThat(faults(task).getFirst().path("open").asBoolean()).isFalse();

        openAgain(id(ticket));
        assertThat(verdict(clause)).as("not put right after all").isEqualTo("at_risk");
        assertThat(faults(task).getFirst().path("open").asBoolean()).isTrue();
        walk.mend(id(ticket));
        walk.close(id(ticket));
        assertThat(verdict(clause)).isEqualTo("met");
    }

    @Clause("S11-130")
    void ofFortyPointsTheOneThatWasNotMeasuredIsNamedAndAHotOneIsATicketWithItsReading(String clause) {
        promising(clause);
        var points = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> walk.place("接头%02d".formatted(n)))
                .toList();
        walk.plan(clause, "MONTH", "{\"words\":\"温度\",\"unit\":\"℃\",\"high\":70}", points);
        var first = walk.today().with(TemporalAdjusters.firstDayOfNextMonth());
        walk.moveTo(first, 8);
        var tasks = walk.mine(walk.technician);
        assertThat(tasks).hasSize(40);
        for (var task : tasks.subList(1, 39)) {
            assertThat(measured(task, "41.5", "").status()).isEqualTo(200);
        }
        assertThat(measured(tasks.getFirst(), "85.2", "").type()).isEqualTo("urn:anju:plannedwork.exception-unshown");
        var hot = measured(tasks.getFirst(), "85.2", "接头发红");
        var reading = hot.body().path("readings").get(0);
        assertThat(reading.path("well").asBoolean()).isFalse();
        assertThat(reading.path("beyond").asDouble()).isEqualTo(15.2);
        assertThat(onlyTicket(hot).path("description").asString()).isEqualTo("温度 85.2 ℃，应不高于 70 ℃，高了 15.2 ℃；接头发红");

        walk.moveTo(first.plusMonths(1), 1);
        var brick = walk.brick(clause, first);
        assertThat(brick.path("met").asInt()).isEqualTo(39);
        assertThat(brick.path("subjects").get(0).path("label").asString()).contains("接头40");
        assertThat(brick.path("subjects").get(0).path("verdict").asString()).isEqualTo("breached");
    }

    @Test
    void theSameFoundAgainJoinsWhatIsOpenAndAnotherKindOpensAnother() {
        var room = walk.place("配电房");
        var plan = walk.plan(null, "DAY", yesOrNo("通风好", "照明亮"), List.of(room));
        assertThat(walk.rule(plan, 0, "{\"people\":1,\"categories\":[\"nonsense\"]}")
                        .type())
                .isEqualTo("urn:anju:plannedwork.no-such-category");
        assertThat(walk.rule(plan, 0, "{\"people\":1,\"categories\":[null,\"power\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(walk.rule(plan, 0, "{\"people\":1,\"categories\":[]}").status())
                .as("somebody wrote it since")
                .isEqualTo(412);
        var day = walk.today().plusDays(1);
        walk.moveTo(day, 8);
        var both = walk.done(walk.task(), answers(walk.photo(walk.technician), false, false));
        assertThat(both.body()
                        .path("tickets")
                        .valueStream()
                        .map(one -> one.path("joined").asBoolean()))
                .as("one for each kind")
                .containsExactly(false, false);

        walk.moveTo(day.plusDays(1), 7);
        var photo = walk.photo(walk.technician);
        var again = walk.done(walk.task(), answers(photo, false, true));
        var joined = again.body().path("tickets");
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).path("joined").asBoolean()).isTrue();
        assertThat(joined.get(0).path("number").asString())
                .isEqualTo(both.body().path("tickets").get(0).path("number").asString());
        assertThat(walk.ticket(joined.get(0).path("ticket").asString())
                        .path("timeline")
                        .valueStream())
                .anySatisfy(entry -> {
                    assertThat(entry.path("text").asString()).isEqualTo("计划任务中又发现");
                    assertThat(entry.path("photos").toString()).contains(photo);
                });
    }

    @Test
    void afterItWasMendedTheSameIsAnotherTicket() {
        walk.plan(null, "DAY", yesOrNo("不漏水"), List.of(walk.place("水泵房")));
        var day = walk.today().plusDays(1);
        walk.moveTo(day, 8);
        var first = onlyTicket(walk.done(walk.task(), answers(walk.photo(walk.technician), false)));
        walk.mend(id(first));
        walk.moveTo(day.plusDays(1), 7);
        var second = walk.done(walk.task(), answers(walk.photo(walk.technician), false));
        assertThat(second.body().path("tickets").get(0).path("joined").asBoolean())
                .isFalse();
        assertThat(id(onlyTicket(second))).isNotEqualTo(id(first));
    }

    @Test
    void whatIsFoundAgainAtOneTurnIsWrittenDownInItsTicketAndAfterThatWasClosedIsAnother() {
        walk.plan(null, "DAY", yesOrNo("不漏水"), List.of(walk.place("水箱")));
        walk.moveTo(walk.today().plusDays(1), 8);
        var task = walk.task();
        var first = onlyTicket(walk.done(task, answers(walk.photo(walk.technician), false)));
        var colleague = walk.town.byPhone(walk.town.colleague(walk.quarter).phone());
        var again = onlyTicket(foundByNow(colleague, task, "阀也在滴"));
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.path("timeline").valueStream()).anySatisfy(entry -> {
            assertThat(entry.path("text").asString()).isEqualTo("计划任务中又发现");
            assertThat(entry.path("note").asString()).contains("阀也在滴");
        });
        walk.mend(id(first));
        assertThat(id(onlyTicket(foundByNow(colleague, task, "还在滴"))))
                .as("mended, but not closed")
                .isEqualTo(id(first));
        walk.close(id(first));
        assertThat(id(onlyTicket(foundByNow(colleague, task, "又在滴")))).isNotEqualTo(id(first));
        assertThat(faults(task)).as("each once").hasSize(2);
    }

    /** By somebody who came too late to do it. */
    private Answer foundByNow(Browser who, JsonNode task, String note) {
        return walk.send(who, TaskWalk.command(who, "task.done", id(task), walk.now(), """
                "done":{"answers":[{"good":false}]},"note":"%s\"""".formatted(note)));
    }

    @Test
    void aPlanThatIsChangedKeepsWhatWasSaidOfItsQuestions() {
        promising("S11-156");
        var room = List.of(walk.place("配电房"));
        var before = walk.given("巡查", null, "1/DAY", "", "维修工", yesOrNo("通风好", "照明亮", "门锁好"), room);
        var plan = walk.planned(before);
        assertThat(walk.rule(plan, 0, "{\"people\":2,\"categories\":[\"lock\",\"power\"],\"watches\":\"S11-156\"}")
                        .status())
                .isEqualTo(200);
        var changed = walk.manager.put(
                walk.at("plans/" + plan),
                "\"1\"",
                before.replace(yesOrNo("通风好", "照明亮", "门锁好"), yesOrNo("照明亮", "没有异味", "通风好")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var rule = walk.manager
                .get(walk.at("plans/" + changed.body().path("id").asString() + "/field-rules"))
                .body();
        assertThat(rule.path("people").asInt()).isEqualTo(2);
        assertThat(rule.path("watches").asString()).isEqualTo("S11-156");
        assertThat(rule.path("categories").valueStream().map(one -> one.asString("")))
                .containsExactly("power", "", "lock");
    }

    private void openAgain(String ticket) {
        walk.in(walk.quarter.community(), () -> {
            beans.getBean(TicketRounds.class).reopen(new TicketId(walk.quarter.community(), UUID.fromString(ticket)));
            return ticket;
        });
    }

    private Answer measured(JsonNode task, String number, String note) {
        return walk.done(task, "{\"answers\":[{\"number\":%s}],\"photos\":[],\"note\":\"%s\"}".formatted(number, note));
    }

    private JsonNode onlyTicket(Answer done) {
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.body().path("tickets")).hasSize(1);
        return walk.ticket(done.body().path("tickets").get(0).path("ticket").asString());
    }

    private List<JsonNode> faults(JsonNode task) {
        return walk.tasks("?state=done").stream()
                .filter(one -> id(one).equals(id(task)))
                .flatMap(one -> one.path("faults").valueStream())
                .toList();
    }

    private String verdict(String clause) {
        var subjects = walk.brick(clause, walk.today()).path("subjects");
        assertThat(subjects).hasSize(1);
        return subjects.get(0).path("verdict").asString();
    }
}
