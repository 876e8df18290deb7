package io.anju.servicedesk.closing;

import io.anju.jobs.DueWorkHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes what nobody answered, once, whatever node or retry fires it. */
@Component
class CallBackSilence implements DueWorkHandler {

    static final String KIND = "servicedesk.call-back-silence";

    private final CallBacks callBacks;

    CallBackSilence(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        callBacks.silent(new CallBackId(community, subject));
    }
}
