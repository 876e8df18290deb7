package io.anju.servicedesk.field;

import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.conduct.Conduct;
import io.anju.servicedesk.conduct.Conducts;
import io.anju.servicedesk.field.Checklists.Checklist;
import io.anju.servicedesk.ticket.AsksOfSteps;
import io.anju.servicedesk.ticket.Callers;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import io.anju.servicedesk.ticket.Said.Leave;
import io.anju.servicedesk.ticket.Said.OtherNeeds;
import io.anju.standards.Promises;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A visit to a home: what is confirmed at the door and on leaving, what was found, and what else was wanted. A public area asks
 * for none of the first.
 */
@Component
class VisitsToHomes implements AsksOfSteps {

    /** What else was wanted is of this kind, where the company has it in choice. */
    private static final String ANYTHING = "other";

    private static final Set<Conduct> AT_THE_DOOR = EnumSet.of(Conduct.DRESSED, Conduct.KNOCKED, Conduct.IDENTIFIED);

    /** What begins at the door and is only known when they leave: the last word counts. */
    private static final Set<Conduct> ON_LEAVING =
            EnumSet.of(Conduct.CONSENTED, Conduct.PURPOSE, Conduct.THANKED, Conduct.DOOR_CLOSED, Conduct.ASKED_ON);

    private final FieldVisits visits;
    private final Checklists checklists;
    private final Promises promises;
    private final Desk desk;
    private final Callers callers;
    private final Categories categories;
    private final Conducts conducts;
    private final MessageSource texts;

    VisitsToHomes(
            FieldVisits visits,
            Checklists checklists,
            Promises promises,
            Desk desk,
            Callers callers,
            Categories categories,
            Conducts conducts,
            MessageSource texts) {
        this.visits = visits;
        this.checklists = checklists;
        this.promises = promises;
        this.desk = desk;
        this.callers = callers;
        this.categories = categories;
        this.conducts = conducts;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> hear(FieldStep step) {
        return switch (step.kind()) {
            case ACCEPT, QUOTE, BEGIN, POSTPONE, SOURCE, VALVE, LOSS, NEIGHBOUR, HELP, DECLINE, MEASURE, DROP ->
                Map.of();
            case ARRIVE -> step.applied() ? arrived(step) : Map.of();
            case ENTER -> step.applied() ? entered(step) : Map.of();
            case FINISH ->
                switch (step.became()) {
                    case APPLIED -> finished(step);
                    case TOO_LATE -> notLost(step);
                    case NOT_YET -> Map.of();
                };
        };
    }

    private Map<String, Object> arrived(FieldStep step) {
        var door = step.said().door();
        var rules = rules(step);
        var faults = step.atHome() ? rules.atTheDoor(door) : List.<Fault>of();
        refuse(step, faults);
        conducts.tell(step, rules.kept(), AT_THE_DOOR);
        visits.arrived(step, door, faults.isEmpty());
        if (door == null) {
            return faults.isEmpty() ? Map.of() : lacking("arrived");
        }
        var noEntry = door.noEntry();
        var note = noEntry == null
                ? "went-in"
                : noEntry.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Map.of("door", door.confirmed().stream().map(Enum::name).toList(), "note", text("note." + note));
    }

    private Map<String, Object> entered(FieldStep step) {
        var door = step.said().door();
        var rules = rules(step);
        var faults = step.atHome() ? rules.beforeGoingIn(door) : List.<Fault>of();
        refuse(step, faults);
        conducts.tell(step, rules.kept(), AT_THE_DOOR);
        if (door == null) {
            return Map.of();
        }
        visits.begin(step);
        visits.entered(step, door, faults.isEmpty());
        return Map.of("door", door.confirmed().stream().map(Enum::name).toList());
    }

    private Map<String, Object> finished(FieldStep step) {
        if (step.said().door() != null) {
            entered(step);
        }
        var leave = step.said().leave();
        var rules = rules(step);
        var faults = new ArrayList<Fault>();
        if (step.atHome()) {
            faults.addAll(rules.onLeaving(
                    visits.find(step.ticket().id(), step.round()).orElse(null), leave));
        }
        var findings = step.said().findings();
        faults.addAll(ProfileRules.missing(step.profile(), step.atHome(), findings));
        var checklist = checklists.of(step.ticket());
        var checked = checklist.lines().stream()
                .filter(step.said().checked()::contains)
                .toList();
        faults.addAll(unticked(checklist, checked));
        refuse(step, faults);
        conducts.tell(step, rules.kept(), ON_LEAVING);
        visits.begin(step);
        visits.left(step, leave, openNeed(step, leave), faults.isEmpty());
        if (findings != null) {
            visits.found(step, findings);
        }
        if (!checked.isEmpty()) {
            visits.checked(step, checked);
        }
        return faults.isEmpty() ? Map.of("leftAt", step.at().toString()) : lacking("finished");
    }

    private static List<Fault> unticked(Checklist list, List<String> checked) {
        return list.required()
                ? list.lines().stream()
                        .filter(line -> !checked.contains(line))
                        .map(line -> new Fault("payload.checked", "servicedesk.checklist.open", line))
                        .toList()
                : List.of();
    }

    /** Somebody was faster or somebody else was sent: what the resident wanted is wanted all the same. */
    private Map<String, Object> notLost(FieldStep step) {
        openNeed(step, step.said().leave());
        return Map.of();
    }

    private @Nullable UUID openNeed(FieldStep step, @Nullable Leave leave) {
        if (leave == null
                || leave.otherNeeds() != OtherNeeds.NAMED
                || leave.need() == null
                || leave.need().isBlank()) {
            return null;
        }
        var category = categories.find(ANYTHING).isPresent() ? ANYTHING : step.category();
        var party = callers.still(step.space(), step.party()).orElse(null);
        var from = new Intake(Channel.STAFF, party, null, null, step.number(), null);
        return desk.report(new NewTicket(step.space(), from, category, leave.need(), List.of(), null))
                .id();
    }

    /** What was promised when it was done: nobody on a phone without a signal knew of anything later. */
    private DoorRules rules(FieldStep step) {
        return new DoorRules(clause -> promises.adopted(clause, step.at()).isPresent());
    }

    /** A phone of before could not say it: what it did is kept, and marked. */
    private static void refuse(FieldStep step, List<Fault> faults) {
        if (step.couldSay() && !faults.isEmpty()) {
            throw new Unacceptable("servicedesk.visit-incomplete", faults);
        }
    }

    private Map<String, Object> lacking(String step) {
        return Map.of("lacking", true, "note", text("note.lacking-" + step));
    }

    private String text(String key) {
        return texts.getMessage("servicedesk.door." + key, null, Locale.CHINA);
    }
}
