package io.anju.identity;

/** Port: carries a code to a mailbox, to show that somebody reads it. Urgent: it knows no quiet hours. */
public interface MailCodeSender {

    void send(String address, String code);
}
