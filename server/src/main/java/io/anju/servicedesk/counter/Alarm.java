package io.anju.servicedesk.counter;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells those in charge and the security duty that somebody makes trouble at the counter. */
@Component
class Alarm {

    private static final String TEMPLATE = "servicedesk.trouble";

    /** Holders are told of trouble at the counter. */
    private static final String IN_CHARGE = "counter.trouble";

    private final CounterSettings settings;
    private final Staff staff;
    private final Grants grants;
    private final Messages messages;

    Alarm(CounterSettings settings, Staff staff, Grants grants, Messages messages) {
        this.settings = settings;
        this.staff = staff;
        this.grants = grants;
        this.messages = messages;
    }

    /**
     * Each is told once for each alarm.
     *
     * @return the outcome of the fact: whom it reached
     */
    String sound(UUID visit, Instant now) {
        var inCharge = grants.holders(Scope.current().requiredCommunity(), IN_CHARGE);
        var security = security(now);
        tell(visit, now, inCharge);
        tell(visit, now, security);
        if (inCharge.isEmpty()) {
            return security.isEmpty() ? "NOBODY" : "NOBODY_ON_SUPERVISION";
        }
        return security.isEmpty() ? "NOBODY_ON_SECURITY" : "EVERYBODY";
    }

    private List<UUID> security(Instant now) {
        var word = settings.here().securityPost();
        return staff.onDuty(now).stream()
                .filter(member -> member.post().contains(word))
                .map(Staff.Member::account)
                .filter(Objects::nonNull)
                .toList();
    }

    private void tell(UUID visit, Instant now, Collection<UUID> accounts) {
        var link = "/console/c/" + Scope.current().requiredCommunity() + "/counter";
        accounts.forEach(account -> messages.tell(new NewMessage(
                TEMPLATE,
                Recipient.staff(account),
                Map.of(),
                Urgency.URGENT,
                new NewMessage.About(visit, link),
                TEMPLATE + "/" + visit + "/" + now)));
    }
}
