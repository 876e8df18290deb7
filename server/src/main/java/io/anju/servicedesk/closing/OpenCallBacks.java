package io.anju.servicedesk.closing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Whoever holds the ticket's row holds these too: see {@code Desk.toAskAbout}. */
interface OpenCallBacks extends Repository<CallBack, CallBackId> {

    Optional<CallBack> findById(CallBackId id);

    @Query("select * from call_back where community = :community and ticket = :ticket and ended_at is null")
    Optional<CallBack> open(UUID community, UUID ticket);

    CallBack save(CallBack callBack);
}
