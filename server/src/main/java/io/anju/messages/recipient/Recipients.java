package io.anju.messages.recipient;

import io.anju.identity.Directory;
import io.anju.identity.Grants;
import io.anju.identity.Homes;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Addressee.Reach;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may be told something in the community in scope today, and where they are reached: nobody outside it ever. */
@Component
@Transactional(readOnly = true)
public class Recipients {

    private final List<Homes> homes;
    private final Grants grants;
    private final Directory directory;
    private final List<Addressee> addressees;
    private final BusinessClock clock;

    Recipients(List<Homes> homes, Grants grants, Directory directory, List<Addressee> addressees, BusinessClock clock) {
        this.homes = homes;
        this.grants = grants;
        this.directory = directory;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** Empty when the recipient has no business in the community (any more). Of two addresses of a channel the first counts. */
    public Optional<Reach> find(Recipient recipient) {
        if (!belongs(recipient)) {
            return Optional.empty();
        }
        if (recipient.kind() == Recipient.Kind.PARTY) {
            return party(recipient);
        }
        if (recipient.kind() == Recipient.Kind.WRITER) {
            var known = ask(recipient).toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(merged(Optional.empty(), known));
        }
        return Optional.of(merged(Optional.of(recipient.id()), ask(recipient).toList()));
    }

    /** A party that has an account is reached by that account's addresses too, after its own. */
    private Optional<Reach> party(Recipient recipient) {
        var own = ask(recipient).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var account = account(own);
        var more = account.stream().map(Recipient::resident).flatMap(this::ask);
        return Optional.of(merged(account, Stream.concat(own.stream(), more).toList()));
    }

    private Stream<Reach> ask(Recipient recipient) {
        return addressees.stream().flatMap(module -> module.find(recipient).stream());
    }

    /** Whether the recipient has business in the community in scope today; a party or a writer is asked about with {@link #find}. */
    public boolean belongs(Recipient recipient) {
        var community = Scope.current().requiredCommunity();
        return switch (recipient.kind()) {
            case RESIDENT -> livesIn(recipient.id(), community);
            case STAFF -> grants.any(recipient.id(), community);
            case PARTY, WRITER -> true;
            case CONCERNED -> knows(recipient.id(), community);
        };
    }

    private boolean knows(UUID account, UUID community) {
        return directory.asked(account).contains(community)
                || directory.homes(account).contains(community);
    }

    private boolean livesIn(UUID account, UUID community) {
        var now = clock.instant();
        return homes.stream().anyMatch(port -> port.anyIn(account, community, now));
    }

    private static Optional<UUID> account(List<Reach> known) {
        return known.stream()
                .flatMap(reach -> Optional.ofNullable(reach.account()).stream())
                .findFirst();
    }

    private static Reach merged(Optional<UUID> account, List<Reach> known) {
        var addresses = known.stream()
                .flatMap(reach -> reach.addresses().stream())
                .collect(Collectors.toMap(Address::channel, Function.identity(), (first, later) -> first));
        return new Reach(account.orElse(null), List.copyOf(addresses.values()));
    }

    /** The address on a channel, if there is one. */
    public static Optional<Address> on(Reach reach, Channel channel) {
        return reach.addresses().stream()
                .filter(address -> address.channel() == channel)
                .findFirst();
    }
}
