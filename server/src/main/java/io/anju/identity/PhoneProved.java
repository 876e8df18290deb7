package io.anju.identity;

import java.util.UUID;

/** Port: somebody has just shown that they hold a phone. A module that knows the number ties what it knows to the account. */
public interface PhoneProved {

    /** Asked after the sign-in is settled, outside of any transaction. */
    void proved(UUID account, String phone);
}
