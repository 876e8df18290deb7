-- What headquarters has done on a ticket climbs the ladder too when its day passes without a result.
alter table escalation drop constraint escalation_cause_is_known;
alter table escalation add constraint escalation_cause_is_known check
    (cause in ('ARRIVAL', 'FINISH', 'ACCEPTANCE', 'LETTER', 'SUPERVISION'));
