package io.anju.servicedesk.ticket;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.OfflineCommand;
import io.anju.servicedesk.OfflineCommands;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The envelope stays with the fact, as what it says may be asked for when somebody doubts it. */
@Component
@Transactional
class Envelopes implements OfflineCommands {

    private final DeviceChains chains;
    private final BusinessClock clock;

    Envelopes(DeviceChains chains, BusinessClock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public Received receive(OfflineCommand command, Instant earliest) {
        requireOwn(command);
        var now = clock.instant();
        var done = WhenDone.of(command, earliest, now);
        var detail = new HashMap<String, Object>();
        detail.put("command", command.id());
        detail.put("device", command.device());
        detail.put("sequence", command.sequence());
        detail.put("previousHash", command.previousHash());
        detail.put("anchor", command.heard());
        detail.put("signature", command.signature());
        detail.put("deviceTime", command.deviceTime().toString());
        if (done.skewed()) {
            detail.put("skewed", true);
        }
        if (done.late(now)) {
            detail.put("late", true);
        }
        chains.add(command).ifPresent(flaw -> detail.put("chain", flaw.word()));
        return new Received(done.at(), done.late(now), detail);
    }

    /** @throws Unacceptable when it is somebody else's */
    void requireOwn(OfflineCommand command) {
        if (!Scope.current().actor().required().equals(command.account())) {
            throw new Unacceptable("servicedesk.not-your-command", "account");
        }
    }
}
