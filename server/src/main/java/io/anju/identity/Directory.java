package io.anju.identity;

import java.util.List;
import java.util.UUID;

/**
 * The only look-up across communities: in which of them an account has a home or work. It says nothing else about anybody;
 * what is there is read in that community's own scope. See docs/security.md.
 */
public interface Directory {

    void addHome(UUID account, UUID community);

    void addWork(UUID account, UUID community);

    List<UUID> homes(UUID account);

    List<UUID> work(UUID account);
}
