package io.anju.servicedesk.ticket;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts a ticket leaves behind. */
@Component
class DeskFacts implements FactKinds, ToldAtHome {

    static final String REPORTED = "servicedesk.reported";
    static final String VOICE = "servicedesk.voice";
    static final String ASSIGNED = "servicedesk.assigned";
    static final String STEWARD_ASKED = "servicedesk.steward-asked";
    static final String APPOINTED = "servicedesk.appointed";
    static final String DECLINED = "servicedesk.declined";
    static final String ACCEPTED = "servicedesk.accepted";
    static final String ARRIVED = "servicedesk.arrived";
    static final String ENTERED = "servicedesk.entered";
    static final String QUOTED = "servicedesk.quoted";
    static final String BEGUN = "servicedesk.begun";
    static final String POSTPONED = "servicedesk.postponed";
    static final String FINISHED = "servicedesk.finished";
    static final String REOPENED = "servicedesk.reopened";
    static final String RATED = "servicedesk.rated";
    static final String REMINDED = "servicedesk.reminded";
    static final String ESCALATED = "servicedesk.escalated";
    static final String FINISH_REMINDED = "servicedesk.finish-reminded";
    static final String FINISH_ESCALATED = "servicedesk.finish-escalated";
    static final String ANSWERED = "servicedesk.answered";
    static final String JOINED = "servicedesk.joined";
    static final String HANDED_OVER = "servicedesk.handed-over";
    static final String DROPPED = "servicedesk.dropped";

    /** What only somebody who works on the ticket leaves behind. */
    static final Set<String> WORK = Set.of(ACCEPTED, ARRIVED, FINISHED, ANSWERED, "servicedesk.helper-arrived");

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.first(REPORTED, "已报修"),
                FactKind.first(VOICE, "语音说明"),
                FactKind.first(ASSIGNED, "已派单"),
                FactKind.first(STEWARD_ASKED, "请片区管家派人"),
                FactKind.first(APPOINTED, "改约上门时间"),
                FactKind.first(DECLINED, "退回派单"),
                FactKind.first(ACCEPTED, "已接单"),
                FactKind.first(ARRIVED, "已到户"),
                FactKind.first(ENTERED, "业主同意进门"),
                FactKind.first(QUOTED, "已报价"),
                FactKind.first(BEGUN, "已开工"),
                FactKind.first(POSTPONED, "暂时修不了"),
                FactKind.first(FINISHED, "已修好"),
                FactKind.first(REOPENED, "重新处理"),
                FactKind.first(RATED, "已评价"),
                FactKind.first(REMINDED, "快到时限，已提醒"),
                FactKind.first(ESCALATED, "到户超时，已升级"),
                FactKind.first(FINISH_REMINDED, "快到办结时限，已提醒"),
                FactKind.first(FINISH_ESCALATED, "办结超时，已升级"),
                FactKind.first(ANSWERED, "已答复"),
                FactKind.first(JOINED, "又有人来报"),
                FactKind.first(HANDED_OVER, "转交"),
                FactKind.first(DROPPED, "放弃被退回的记录"));
    }

    @Override
    public Set<String> toldAtHome() {
        return Set.of(
                REPORTED, VOICE, APPOINTED, ASSIGNED, ACCEPTED, ARRIVED, ENTERED, QUOTED, BEGUN, POSTPONED, FINISHED,
                REOPENED, RATED, REMINDED, ESCALATED, ANSWERED);
    }
}
