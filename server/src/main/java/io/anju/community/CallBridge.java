package io.anju.community;

/** Port: rings two phones and joins them, so that neither sees the other's number. */
public interface CallBridge {

    /** Rings the first, then the second. The numbers are as dialled in mainland China. */
    void join(String first, String second);
}
