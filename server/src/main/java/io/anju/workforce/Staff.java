package io.anju.workforce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people posted to the community in scope. */
public interface Staff {

    /** Somebody who works here. The phone is the company's to show: residents call it. */
    record Member(UUID employee, @Nullable UUID account, String name, String badge, String phone, String post) {}

    List<Member> onDuty(Instant at);

    /** Whoever is posted here today, by badge. */
    List<Member> posted();

    Optional<Member> find(UUID employee);

    Optional<Member> ofAccount(UUID account);

    /** What an account is called that works or once worked here: what somebody did keeps their name when they have left. */
    Optional<String> nameOf(UUID account);

    /** The same of many; who never worked here is not in it. */
    Map<UUID, String> namesOf(Collection<UUID> accounts);
}
