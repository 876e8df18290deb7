package io.anju.community.contact;

import io.anju.community.CallBridge;
import io.anju.community.CallBridge.Call;
import io.anju.community.CallBridge.Outcome;
import io.anju.community.Telephone;
import io.anju.identity.Accounts;
import io.anju.kernel.Refusal;
import io.anju.kernel.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The phone of whoever is in scope, over the bridge that this installation has. */
@Component
class OwnTelephone implements Telephone {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTelephone.class);

    private final ObjectProvider<CallBridge> bridges;
    private final Accounts accounts;

    OwnTelephone(ObjectProvider<CallBridge> bridges, Accounts accounts) {
        this.bridges = bridges;
        this.accounts = accounts;
    }

    @Override
    public Line line(@Nullable String ring) {
        var bridge = bridges.stream().findFirst().orElseThrow(NoBridge::new);
        var me = Scope.current().actor().required();
        var caller = Optional.ofNullable(ring).or(() -> accounts.phoneOf(me)).orElseThrow(NoPhoneToRing::new);
        return (key, number) -> join(bridge, new Call(key, caller, number));
    }

    private static void join(CallBridge bridge, Call call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A telephone rings while a transaction waits");
        }
        switch (bridge.join(call)) {
            case Outcome.Rings rings -> {}
            case Outcome.Refused refused ->
                throw refused.why().isEmpty() ? new NotJoined() : new NotJoinedBecause(refused.why());
            case Outcome.Failed failed -> {
                LOG.warn("The telephone exchange did not join {}: {}", call.key(), failed.why());
                throw new ExchangeAway();
            }
        }
    }

    /** No phone to ring: the account has none and none was named. */
    static final class NoPhoneToRing extends Refusal {
        NoPhoneToRing() {
            super("community.no-phone-to-ring");
        }
    }

    /** Nothing here could join two phones. */
    static final class NoBridge extends Refusal {
        NoBridge() {
            super("community.no-call-bridge");
        }
    }

    /** The exchange will not join these two, and does not say why. */
    static final class NotJoined extends Refusal {
        NotJoined() {
            super("community.call-refused");
        }
    }

    /** The exchange says why it will not. */
    static final class NotJoinedBecause extends Refusal {
        NotJoinedBecause(String why) {
            super("community.call-refused-because", why);
        }
    }

    /** The exchange does not answer, or cannot now. */
    static final class ExchangeAway extends Refusal {
        ExchangeAway() {
            super("community.exchange-away");
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
