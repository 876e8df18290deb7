package io.anju.demo;

import io.anju.demo.Home.Holder;
import io.anju.servicedesk.ticket.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one report, as it was thrown before anybody told of it.
 *
 * @param label of the place it is about
 * @param holder who reports it; null for one of our own people, or somebody unknown
 * @param caller what somebody unknown calls themselves
 * @param cause why they complain
 * @param appointed when somebody is to come, where that was agreed
 */
record Script(
        int n,
        Instant at,
        String category,
        String text,
        Channel channel,
        String label,
        @Nullable Holder holder,
        @Nullable String caller,
        @Nullable String cause,
        @Nullable Instant appointed,
        Fate fate) {

    /**
     * @param late whether somebody comes too late
     * @param silent whether nobody answers when asked whether it is good
     * @param reopened whether it is not good at first
     * @param onTheSpot whether one of ours puts it right at once
     */
    record Fate(boolean late, boolean silent, boolean reopened, boolean onTheSpot) {}

    /** From when the arrival is reckoned. */
    Instant from() {
        return appointed == null ? at : appointed;
    }

    Instant arrival(Dice dice) {
        if (fate.late()) {
            return from().plus(Duration.ofMinutes(dice.between(18, 48)));
        }
        return from().plusSeconds(
                        switch (category) {
                            case "power" -> dice.between(150, 285);
                            case "lift" -> dice.between(240, 540);
                            default -> dice.between(330, 840);
                        });
    }

    Duration work(Dice dice) {
        return Duration.ofSeconds(
                switch (category) {
                    case "lift" -> dice.between(480, 2_000);
                    case "clean", "help" -> dice.between(300, 1_800);
                    default -> dice.between(780, 4_000);
                });
    }

    Script saying(String words) {
        return new Script(n, at, category, words, channel, label, holder, caller, cause, appointed, fate);
    }

    boolean isComplaint() {
        return category.equals("complaint");
    }
}
