package io.anju.servicedesk.complaint;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.servicedesk.ticket.KeptBack;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts that complaints leave behind, and what a warning asks for by its day. */
@Configuration(proxyBeanMethods = false)
class ComplaintKinds {

    static final String HANDLED = "servicedesk.complaint-handled";
    static final String CONFLICT = "servicedesk.conflict";
    static final String MET = "servicedesk.complaints-met";
    static final String REVIEWED = "servicedesk.complaints-reviewed";
    static final String WARNED = "servicedesk.complaint-warned";
    static final String ACTED = "servicedesk.complaint-warning-acted";

    private static final String READS = "complaints.read";

    /** A conflict that nobody has said the end of (S05-020). */
    static final String CONFLICT_OPEN = "servicedesk.conflict-open";

    static final String WARNING = "servicedesk.complaint-warning";

    @Bean
    static FactKinds complaintFacts() {
        return () -> List.of(
                new FactKind(HANDLED, 1, "servicedesk", "投诉已查明原因"),
                new FactKind(CONFLICT, 1, "servicedesk", "与住户有争执"),
                new FactKind(MET, 1, "servicedesk", "投诉例会已开"),
                new FactKind(REVIEWED, 1, "servicedesk", "投诉已做月度分析"),
                new FactKind(WARNED, 1, "servicedesk", "投诉预警"),
                new FactKind(ACTED, 1, "servicedesk", "投诉预警已处置"));
    }

    /** What was found out about a complaint is not for everybody who reads tickets. */
    @Bean
    static KeptBack complaintFactsKeptBack() {
        return () -> Map.of(HANDLED, READS, CONFLICT, READS);
    }

    @Bean
    static ExpectationKinds complaintExpectations() {
        return () -> List.of(
                new ExpectationKind(WARNING, "servicedesk", "待处置的投诉预警"),
                new ExpectationKind(CONFLICT_OPEN, "servicedesk", "待了结的争执"));
    }
}
