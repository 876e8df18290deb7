package io.anju.testing;

import io.anju.kernel.LongRun;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** Addresses on the channels that only an installation with real gateways has. */
@TestComponent
public class AddressBook implements Addressee {

    private final Map<UUID, Address> addresses = new ConcurrentHashMap<>();
    private final Set<UUID> askedInLongRuns = ConcurrentHashMap.newKeySet();

    public void add(UUID account, Channel channel, String address) {
        addresses.put(account, new Address(channel, address));
    }

    public void forget(UUID account) {
        addresses.remove(account);
    }

    /** Whether work that nobody waits for has asked about the account. */
    public boolean wasAskedInALongRun(UUID account) {
        return askedInLongRuns.contains(account);
    }

    @Override
    public Optional<Reach> find(Recipient recipient) {
        if (LongRun.isCurrent()) {
            askedInLongRuns.add(recipient.id());
        }
        return Optional.ofNullable(addresses.get(recipient.id())).map(address -> new Reach(null, List.of(address)));
    }
}
