package io.anju.community;

import io.anju.identity.PhoneVault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Telephones for whoever is at work, who sees no number. */
public interface Telephone {

    /** What may stand for the phone at somebody's hand: a mobile number or an extension. */
    String RING = PhoneVault.MOBILE + "|\\d{2,8}";

    /**
     * The phone at the caller's hand.
     *
     * @param ring a mobile number or an extension; null for the number they sign in with
     * @throws io.anju.kernel.Refusal when nothing here joins phones, or there is none to ring
     */
    Line line(@Nullable String ring);

    /** One phone that is ready to be joined to others. */
    interface Line {

        /**
         * Rings it, then the number; once for a key. An exchange takes its time, so no transaction may be open, and what is to be
         * known of the call is kept before.
         *
         * @throws io.anju.kernel.Refusal when the exchange says no, or nothing in time: a call is now or not
         */
        void dial(UUID key, String number);
    }
}
