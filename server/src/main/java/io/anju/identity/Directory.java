package io.anju.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The only look-up across communities: in which of them an account has a home, work or a question, and which parties a
 * number may belong to. It says nothing else about anybody; what is there is read in that community's own scope. See
 * docs/security.md.
 */
public interface Directory {

    /** A party of a community. */
    record Listed(UUID community, UUID party) {}

    /** A party's number. */
    record HeldNumber(String phone, UUID party) {}

    void addHome(UUID account, UUID community);

    /** Many at once. */
    void addHomes(Collection<UUID> accounts, UUID community);

    void addWork(UUID account, UUID community);

    /** The account has asked for a home there. */
    void addAsked(UUID account, UUID community);

    /** Many at once. */
    void addPhones(UUID community, Collection<HeldNumber> numbers);

    /** Who may hold a number; whether the party still has it, its community knows. */
    List<Listed> ofPhone(String phone);

    List<UUID> asked(UUID account);

    List<UUID> homes(UUID account);

    List<UUID> work(UUID account);

    /** Who of many works where, by community, in the order of the communities. */
    Map<UUID, List<UUID>> work(Collection<UUID> accounts);
}
