package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.complaint.Cause;
import io.anju.servicedesk.complaint.ComplaintMeetings;
import io.anju.servicedesk.complaint.ComplaintReviews;
import io.anju.servicedesk.complaint.ComplaintWarnings;
import io.anju.servicedesk.complaint.Complaints;
import io.anju.servicedesk.complaint.Handling;
import io.anju.servicedesk.letter.NewLetter;
import io.anju.servicedesk.letter.OfficeLetters;
import io.anju.servicedesk.reception.Host;
import io.anju.servicedesk.reception.ReceptionDays;
import io.anju.servicedesk.reception.ReceptionQuestions;
import io.anju.servicedesk.ticket.Answers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held on set days: the weekly meeting, the monthly review, reception days; and letters of a hotline. */
@Component
class Agenda {

    private final ComplaintMeetings meetings;
    private final ComplaintReviews reviews;
    private final ComplaintWarnings warnings;
    private final Complaints complaints;
    private final ReceptionDays days;
    private final ReceptionQuestions questions;
    private final OfficeLetters letters;
    private final Answers answers;
    private final Steps steps;
    private final JdbcClient sql;

    Agenda(
            ComplaintMeetings meetings,
            ComplaintReviews reviews,
            ComplaintWarnings warnings,
            Complaints complaints,
            ReceptionDays days,
            ReceptionQuestions questions,
            OfficeLetters letters,
            Answers answers,
            Steps steps,
            JdbcClient sql) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.warnings = warnings;
        this.complaints = complaints;
        this.days = days;
        this.questions = questions;
        this.letters = letters;
        this.answers = answers;
        this.steps = steps;
        this.sql = sql;
    }

    List<Occasion> of(Scene scene, List<Home> homes) {
        var pages = new Pages(scene, steps);
        var lived = homes.stream().filter(Home::lived).toList();
        for (var day = scene.site().firstDay(); !day.isAfter(scene.site().today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                meeting(pages, day);
            }
        }
        for (var month = YearMonth.from(scene.site().firstDay());
                !month.isAfter(YearMonth.from(scene.site().today()));
                month = month.plusMonths(1)) {
            review(pages, month);
            reception(pages, month, lived);
        }
        pages.on(
                Site.at(scene.site().firstDay(), LocalTime.of(9, 30)),
                "general-manager",
                scene.site().manager(),
                () -> days.announce(announcement(
                        Host.GENERAL_MANAGER, scene.site().today().plusDays(16), LocalTime.of(14, 0), "公司总部一楼接待室")));
        letters(pages, lived);
        return pages.all();
    }

    private void meeting(Pages pages, LocalDate day) {
        var key = "meeting/" + day;
        pages.on(Site.at(day, LocalTime.of(15, 30)), key, pages.site.manager(), () -> {
            var meeting = meetings.open();
            for (var ticket : unhandled(pages.site, meeting)) {
                complaints.handle(new TicketId(pages.site.community(), ticket), handling(pages.dice(key)));
            }
            for (var warning : running(pages.site)) {
                warnings.act(warning, Reports.word(pages.dice(key), "measure"));
            }
            return meeting;
        });
        pages.on(Site.at(day, LocalTime.of(16, 40)), key + "/closing", pages.site.manager(), () -> {
            meetings.close(pages.made(key), Reports.word(pages.dice(key), "meeting"));
            return pages.made(key);
        });
    }

    private static Handling handling(Dice dice) {
        return new Handling(
                Cause.DELAY, Reports.word(dice, "department.DELAY"), Reports.word(dice, "measure"), null, null);
    }

    private List<UUID> unhandled(Site site, UUID meeting) {
        return List.copyOf(sql.sql("""
                select i.ticket from complaint_meeting_item i
                  join complaint c on c.community = i.community and c.ticket = i.ticket
                 where i.community = :community and i.meeting = :meeting and c.handled_at is null
                """)
                .param("community", site.community())
                .param("meeting", meeting)
                .query(UUID.class)
                .list());
    }

    private List<UUID> running(Site site) {
        return List.copyOf(sql.sql("select id from complaint_warning where community = :community and acted_at is null")
                .param("community", site.community())
                .query(UUID.class)
                .list());
    }

    private void review(Pages pages, YearMonth month) {
        pages.on(Site.at(month.atEndOfMonth(), LocalTime.of(17, 0)), "review/" + month, pages.site.manager(), () -> {
            reviews.review(month, Reports.word(pages.dice("review/" + month), "review"));
            return pages.site.manager();
        });
    }

    private void reception(Pages pages, YearMonth month, List<Home> lived) {
        var key = "reception/" + month;
        var day = month.atDay(18);
        var words = Reports.all("question");
        var replies = Reports.all("reply");
        pages.on(
                Site.at(day.minusDays(9), LocalTime.of(10, 0)),
                key,
                pages.site.manager(),
                () -> days.announce(announcement(Host.MANAGER, day, LocalTime.of(15, 0), "物业服务中心二楼")));
        var askers = pages.dice(key + "/askers").shuffled(lived);
        int first = pages.dice(key).below(words.size());
        for (int n = 0; n < 3; n++) {
            int which = (first + n) % words.size();
            var asked = key + "/question/" + n;
            var home = askers.get(n);
            var space = pages.space(home);
            var asker = home.livingThere().getFirst().name();
            pages.on(Site.at(day, LocalTime.of(15, 10 + 20 * n)), asked, pages.site.desk(), () -> {
                questions.register(pages.made(key), space, asker, words.get(which), null);
                return last(pages.site, pages.made(key));
            });
            pages.on(Site.at(day, LocalTime.of(15, 17 + 20 * n)), key + "/answer/" + n, pages.site.manager(), () -> {
                questions.answer(pages.made(asked), replies.get(which));
                return pages.made(key);
            });
        }
        pages.on(Site.at(day, LocalTime.of(17, 5)), key + "/closing", pages.site.manager(), () -> {
            days.close(pages.made(key));
            return pages.made(key);
        });
    }

    private UUID last(Site site, UUID day) {
        return sql.sql("""
                select id from reception_question where community = :community and day = :day order by id desc limit 1
                """)
                .param("community", site.community())
                .param("day", day)
                .query(UUID.class)
                .single();
    }

    private static ReceptionDays.Announcement announcement(Host host, LocalDate day, LocalTime from, String place) {
        return new ReceptionDays.Announcement(host, Site.at(day, from), Site.at(day, from.plusHours(2)), place);
    }

    /** One that was given more time and is replied to, and one that still waits. */
    private void letters(Pages pages, List<Home> lived) {
        var space = pages.space(pages.dice("letters").one(lived));
        var site = pages.site;
        var first = Site.at(site.firstDay().plusDays(26), LocalTime.of(10, 12));
        pages.on(
                first,
                "letter",
                site.desk(),
                () -> letters.register(new NewLetter(
                        space,
                        "complaint",
                        "12345 热线",
                        "2%07d".formatted(pages.dice("letter").below(10_000_000)),
                        first.plus(Duration.ofDays(5)),
                        "来电人（未留名）",
                        "来电反映小区夜间有渣土车从东门进出，噪音影响休息，希望物业协调施工单位调整时间。",
                        List.of())));
        pages.on(first.plus(Duration.ofDays(3)), "letter/extension", site.desk(), () -> {
            letters.extend(pages.made("letter"), first.plus(Duration.ofDays(8)), "需与施工单位、街道三方协商，已报承办科室同意");
            return pages.made("letter");
        });
        pages.on(first.plus(Duration.ofDays(6)), "letter/reply", site.manager(), () -> {
            letters.reply(
                    pages.made("letter"),
                    new OfficeLetters.Reply("已与施工单位书面约定夜间二十二点后不进场，门岗登记车辆并每日抄送街道。", null, List.of()));
            return pages.made("letter");
        });
        answered(pages, "letter", first.plus(Duration.ofHours(21)));
        var second = Site.at(site.today().minusDays(2), LocalTime.of(11, 20));
        pages.on(
                second,
                "letter/open",
                site.desk(),
                () -> letters.register(new NewLetter(
                        space,
                        "complaint",
                        "12345 热线",
                        "2%07d".formatted(pages.dice("letter/open").below(10_000_000)),
                        second.plus(Duration.ofDays(5)),
                        "来电人",
                        "来电反映地下车库消防通道被私家车占用，希望物业划线并加强管理。",
                        List.of())));
        answered(pages, "letter/open", second.plus(Duration.ofHours(20)));
    }

    /** Whoever called the hotline hears from us at once, the office in writing later. */
    private void answered(Pages pages, String letter, Instant at) {
        var site = pages.site;
        pages.on(at, letter + "/answer", site.manager(), () -> {
            var ticket = sql.sql("select ticket from office_letter where community = :community and id = :letter")
                    .param("community", site.community())
                    .param("letter", pages.made(letter))
                    .query(UUID.class)
                    .single();
            var id = new TicketId(site.community(), ticket);
            complaints.handle(id, handling(pages.dice(letter)));
            answers.say(id, Reports.word(pages.dice(letter), "answer.complaint"), true);
            return ticket;
        });
    }
}
