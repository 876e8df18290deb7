package io.anju.servicedesk.category;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing a ticket can be about. What is urgent has a limit, and so has what is answered: the constraint
 * {@code category_has_its_limit} refuses it otherwise.
 *
 * @param n the place in the list people choose from
 * @param visit whether somebody has to come; else an answer is enough
 * @param finishMinutes how long it may take until it is mended or answered, 1 to 43200; null where only a promise says so
 * @param acceptMinutes how soon whoever is sent says yes, 1 to 60; null for ours
 * @param arriveMinutes how soon somebody is there, 1 to 1440, where no promise is shorter; null where only a promise or ours says so
 * @param skill what whoever goes has to be able to do
 * @param warrantyPart the part of the building whose warranty may cover it
 * @param checklist what whoever goes ticks before it is done, at most 12 lines
 * @param checklistRequired whether it is not done before every line is ticked
 * @param active whether it can be chosen; a ticket keeps the name of the day anyway
 * @param shipped whether it is ours, because the company has written none of this key
 * @param version of the company's own line; 0 while it has none
 */
public record Category(
        String key,
        String name,
        int n,
        Kind kind,
        Nature nature,
        boolean visit,
        @Nullable Integer finishMinutes,
        @Nullable Integer acceptMinutes,
        @Nullable Integer arriveMinutes,
        @Nullable String skill,
        Profile profile,
        Charged charged,
        @Nullable String warrantyPart,
        DispatchMode dispatch,
        List<String> checklist,
        boolean checklistRequired,
        boolean active,
        boolean shipped,
        int version) {

    public Category {
        checklist = List.copyOf(checklist);
    }

    /** Which steps the work asks for beyond arriving and finishing. */
    public enum Profile {
        STANDARD,
        PAID,
        LEAK,
        WARRANTY,
        COMPLAINT
    }

    /** Who may have to pay: nobody, who reported it, or who is liable for it. */
    public enum Charged {
        NOBODY,
        REPORTER,
        LIABLE
    }

    /**
     * How it comes to whoever goes: by the system at the report, by the desk's own choice, to whoever takes it first, or as the
     * steward of the place chooses.
     */
    public enum DispatchMode {
        AUTOMATIC,
        BY_HAND,
        POOL,
        STEWARD
    }

    /** Whether it says something of steps that only somebody who comes takes. */
    boolean hasStepsOfAVisit() {
        return acceptMinutes != null || arriveMinutes != null || !checklist.isEmpty();
    }

    public Optional<Duration> limit() {
        return Optional.ofNullable(finishMinutes).map(Duration::ofMinutes);
    }

    /** Whether it may be chosen without a limit: only what nobody promised to end by a time of the company's own. */
    boolean lacksItsLimit() {
        boolean free = visit && (nature == Nature.ORDINARY || nature == Nature.MINOR);
        return active && finishMinutes == null && !free;
    }
}
