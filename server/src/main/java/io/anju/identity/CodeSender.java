package io.anju.identity;

/** Port: carries a sign-in code to a phone. Urgent: it knows no quiet hours. */
public interface CodeSender {

    void send(String phone, String code);
}
