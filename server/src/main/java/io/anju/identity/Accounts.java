package io.anju.identity;

import java.time.LocalDate;
import java.util.UUID;

/** Accounts and grants, for the modules that know the people behind them. */
public interface Accounts {

    /** The account that signs in with this mobile number, made when there is none. */
    UUID ofPhone(String phone);

    /** An account with a password, for office staff. @throws PasswordTooWeak when shorter than 10 or a common one */
    UUID withPassword(String login, String password);

    void grantInCommunity(UUID account, String role, UUID company, UUID community, LocalDate since);

    void grantCompanyWide(UUID account, String role, UUID company, LocalDate since);
}
