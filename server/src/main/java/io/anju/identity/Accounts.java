package io.anju.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts and grants, for the modules that know the people behind them. */
public interface Accounts {

    /** The account that signs in with this mobile number, made when there is none. */
    UUID ofPhone(String phone);

    /** The account that signs in with this mobile number, if somebody has. */
    Optional<UUID> withPhone(String phone);

    /** The accounts that sign in with these mobile numbers, by number; one nobody has is not in it. */
    Map<String, UUID> withPhones(Collection<String> phones);

    /** The number an account signs in with; empty for one that only has a password. */
    Optional<String> phoneOf(UUID account);

    /** An account with a password, for office staff. @throws PasswordTooWeak when short, common or easily guessed */
    UUID withPassword(String login, String password);

    /** The same, for somebody who may also sign in with this mobile number, which nobody does yet. */
    UUID withPasswordAndPhone(String login, String password, String phone);

    /** As {@link #withPassword}, but the password only lets its owner choose another one. */
    UUID withOneTimePassword(String login, String password);

    /** An account whose password nobody knows until it is given a one-time one. */
    UUID withUnknownPassword(String login);

    /** @throws RoleHeld when the account holds the role there already */
    void grantInCommunity(UUID account, String role, UUID company, UUID community, LocalDate since);

    /** Whether the account holds the role there, today or from a later day on. */
    boolean holdsInCommunity(UUID account, String role, UUID company, UUID community);

    /** Ends that day whatever the company lets the account do in the community. */
    void endInCommunity(UUID account, UUID company, UUID community, LocalDate day);

    /** Signs the account out: from now on it must show a second factor. @throws RoleHeld when it holds the role already */
    void grantCompanyWide(UUID account, String role, UUID company, LocalDate since);
}
