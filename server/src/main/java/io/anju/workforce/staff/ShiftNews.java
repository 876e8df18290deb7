package io.anju.workforce.staff;

import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.workforce.Staff;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told what about shifts. Whoever signs in to nothing is told by their colleagues. */
@Component
public class ShiftNews {

    private final Messages messages;
    private final Staff staff;

    ShiftNews(Messages messages, Staff staff) {
        this.messages = messages;
        this.staff = staff;
    }

    /** To whoever asked to be away. */
    public void absenceDecided(UUID absence, UUID employee, boolean approved) {
        tell(employee, approved ? "leave-approved" : "leave-refused", absence, Map.of());
    }

    /** To the colleague who is asked to take a shift. */
    public void swapAsked(UUID swap, UUID colleague, String asker) {
        tell(colleague, "swap-asked", swap, Map.of("name", asker));
    }

    /** To both whose shift it was and whose it is now, or would have been. */
    public void swapDecided(UUID swap, UUID employee, boolean approved) {
        tell(employee, approved ? "swap-approved" : "swap-refused", swap, Map.of());
    }

    /** To whoever is to take over. */
    public void handoverOffered(UUID handover, UUID account, String giver, int items) {
        send(account, "handover-offered", handover, Map.of("name", giver, "count", String.valueOf(items)));
    }

    /** To the shift leader, when nobody took over in time. */
    public void handoverIsLate(UUID handover, UUID leader, String giver, int items) {
        send(leader, "handover-late", handover, Map.of("name", giver, "count", String.valueOf(items)));
    }

    private void tell(UUID employee, String what, UUID subject, Map<String, String> words) {
        staff.find(employee)
                .flatMap(member -> Optional.ofNullable(member.account()))
                .ifPresent(account -> send(account, what, subject, words));
    }

    private void send(UUID account, String what, UUID subject, Map<String, String> words) {
        messages.tell(new NewMessage(
                "workforce." + what,
                Recipient.staff(account),
                words,
                what.equals("handover-late") ? Urgency.URGENT : Urgency.NORMAL,
                new NewMessage.About(subject, "/m/work/" + Scope.current().requiredCommunity() + "/shifts"),
                what + "/" + subject + "/" + account));
    }
}
