package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Fieldwork.Deed;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Said;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tickets that are told step by step: of these nothing is thrown, and where a step cannot be done those behind it are left out. */
@Component
class Courses {

    private final Acts acts;
    private final Cast cast;
    private final Told told;
    private final Desk desk;
    private final Fieldwork fieldwork;

    Courses(Acts acts, Cast cast, Told told, Desk desk, Fieldwork fieldwork) {
        this.acts = acts;
        this.cast = cast;
        this.told = told;
        this.desk = desk;
        this.fieldwork = fieldwork;
    }

    /** Whom the desk sends. */
    enum Whom {
        /** The technician whose number is printed, where they are on duty. */
        FIRST,
        /** Another technician, where one is on duty. */
        SECOND,
        /** A cleaner, else another technician. */
        CLEANER
    }

    /** One that is reported as the script says. */
    Course report(Pages pages, String key, Script script) {
        return new Course(pages, key, script).reported();
    }

    /** One ticket; each step is told once. */
    final class Course {

        private final Pages pages;
        private final Scene scene;
        private final String key;
        private final Script script;

        private Course(Pages pages, String key, Script script) {
            this.pages = pages;
            this.scene = pages.scene;
            this.key = key;
            this.script = script;
        }

        private Course reported() {
            pages.on(
                    script.at(),
                    key,
                    () -> acts.reporter(scene, script),
                    () -> acts.report(scene, script, script.category()));
            return this;
        }

        /** By the desk, unless the system chose the same. */
        Course sent(Instant at, Whom whom) {
            by(at, "sent", ticket -> cast.desk(scene.site(), at), ticket -> {
                var assignee = progress(ticket, at).assignee();
                chosen(at, whom)
                        .map(Staff.Member::employee)
                        .filter(employee -> !employee.equals(assignee))
                        .ifPresent(employee -> desk.assign(scene.id(ticket), employee));
            });
            return this;
        }

        private Optional<Staff.Member> chosen(Instant at, Whom whom) {
            return switch (whom) {
                case FIRST -> cast.technician(at, true);
                case SECOND -> cast.technician(at, false);
                case CLEANER ->
                    cast.sent(scene.site(), script.category(), at)
                            .filter(member -> member.post().equals(Cast.CLEANER))
                            .or(() -> cast.technician(at, false));
            };
        }

        /** By whoever was sent, from their phone. */
        Course did(Instant at, Kind kind) {
            byAssignee(
                    at,
                    kind.name().toLowerCase(Locale.ROOT),
                    ticket -> acts.work(scene, script, progress(ticket, at), kind, at));
            return this;
        }

        void quoted(Instant at, Said.Quoted quote) {
            var said = new Said(null, null, null, quote, null, null, null, null, List.of());
            byAssignee(
                    at,
                    "quote",
                    ticket -> fieldwork.send(
                            scene.site(),
                            assignee(ticket, at),
                            new Deed(Kind.QUOTE, ticket, at, null, List.of(), said)));
        }

        void byAssignee(Instant at, String step, Consumer<UUID> work) {
            by(at, step, ticket -> assignee(ticket, at), work);
        }

        private UUID assignee(UUID ticket, Instant at) {
            return Optional.ofNullable(progress(ticket, at).account()).orElseThrow(NotToldBefore::new);
        }

        /** By whoever owns it, else the desk. */
        void byOwner(Instant at, String step, Consumer<UUID> work) {
            by(
                    at,
                    step,
                    ticket -> cast.account(scene.site(), progress(ticket, at).owner()),
                    work);
        }

        /** By the resident who reported it. */
        void byResident(Instant at, String step, Consumer<UUID> work) {
            by(at, step, ticket -> acts.reporter(scene, script), work);
        }

        private void by(Instant at, String step, Function<UUID, UUID> who, Consumer<UUID> work) {
            pages.on(at, key + "/" + step, () -> who.apply(pages.made(key)), () -> {
                var ticket = pages.made(key);
                work.accept(ticket);
                return ticket;
            });
        }

        private Progress progress(UUID ticket, Instant at) {
            return told.progress(scene.site(), ticket, at);
        }
    }
}
