package io.anju.community;

import java.util.UUID;

/** Port: rings two phones and joins them, so that neither sees the other's number. */
public interface CallBridge {

    /** Rings the caller, then the other; throws nothing that the network can cause. */
    Outcome join(Call call);

    /**
     * Two phones that are to be joined, as dialled in mainland China.
     *
     * @param key the same for a repetition: then nobody's phone rings twice
     * @param caller a mobile number, or an extension of the exchange
     */
    record Call(UUID key, String caller, String to) {

        /** Both numbers stay out of every log. */
        @Override
        public String toString() {
            return "Call[" + key + "]";
        }
    }

    /** What the exchange said. */
    sealed interface Outcome {

        /** The caller's phone rings. */
        record Rings() implements Outcome {}

        /**
         * It will not join them.
         *
         * @param why in the exchange's own words, which people read; empty when it gave none
         */
        record Refused(String why) implements Outcome {}

        /** Not now, or no answer. */
        record Failed(String why) implements Outcome {}
    }
}
