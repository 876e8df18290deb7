package io.anju.servicedesk.ticket;

import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.category.Nature;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when it is mended or answered. See docs/domain/servicedesk.md#clocks. */
@Component
class FinishPolicy {

    static final String MINOR = "S11-052";
    static final String URGENT = "S11-053";
    static final String HOURS = "repair_hours";

    /** Whoever is asked sees to it, and every department explains an enquiry or a complaint itself. */
    static final String FIRST_ASKED = "S15-022";

    static final String EXPLAINED = "S07-038";

    /** A complaint is seen to in time whoever complains, owner or not. */
    static final String COMPLAINTS_SEEN_TO = "S19-075";

    /** Every department explains what people ask about its fees. */
    static final String FEES_EXPLAINED = "S07-055";

    /** What is minor and was seen on a patrol: as long as other minor repairs. */
    static final String FOUND_ON_PATROL = "S11-114";

    /** Where nobody promised other hours for what is minor. */
    private static final Duration MINOR_BY_DEFAULT = Duration.ofHours(24);

    private final Promises promises;

    FinishPolicy(Promises promises) {
        this.promises = promises;
    }

    /**
     * One clock for each promise adopted by the report, the one that runs out first at the head; without any the company's own, if
     * the category has one.
     *
     * @param agreed when somebody is to come, where that was agreed: from the end of it
     */
    List<Limit> finishes(Matter matter, Intake intake, Instant reportedAt, @Nullable Appointment agreed) {
        var from = agreed == null ? reportedAt : agreed.latest();
        var promised = clauses(matter, intake.onPatrol())
                .flatMap(clause -> promises.adopted(clause, reportedAt).stream())
                .map(adopted -> Limit.promised(adopted, from, limit(adopted, matter, reportedAt)))
                .sorted(Comparator.comparing(Limit::due))
                .toList();
        return promised.isEmpty()
                ? matter.limit().map(ours -> Limit.ours(from, ours)).stream().toList()
                : promised;
    }

    private static Stream<String> clauses(Matter matter, boolean onPatrol) {
        if (!matter.visit()) {
            return switch (matter.kind()) {
                case ENQUIRY -> Stream.of(FIRST_ASKED, EXPLAINED);
                case COMPLAINT -> Stream.of(FIRST_ASKED, EXPLAINED, COMPLAINTS_SEEN_TO);
                case FEE_QUESTION -> Stream.of(FIRST_ASKED, FEES_EXPLAINED);
                case REPAIR, HELP, SUGGESTION, PRAISE -> Stream.of(FIRST_ASKED);
            };
        }
        return switch (matter.nature()) {
            case ORDINARY -> Stream.of();
            case MINOR -> onPatrol ? Stream.of(MINOR, FOUND_ON_PATROL) : Stream.of(MINOR);
            case URGENT, POWER_FAILURE -> Stream.of(URGENT);
        };
    }

    static boolean explainedByWhomeverIsAsked(Kind kind) {
        return kind == Kind.ENQUIRY || kind == Kind.COMPLAINT;
    }

    /** A minor repair's hours are in the promise; for all else the company had to say a limit. */
    private Duration limit(Adopted promise, Matter matter, Instant at) {
        if (matter.nature() != Nature.MINOR) {
            return matter.limit().orElseThrow();
        }
        return promise.clause().equals(MINOR)
                ? Duration.ofHours(promise.number(HOURS))
                : promises.adopted(MINOR, at)
                        .map(minor -> Duration.ofHours(minor.number(HOURS)))
                        .orElse(MINOR_BY_DEFAULT);
    }
}
