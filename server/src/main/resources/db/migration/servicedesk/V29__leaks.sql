-- What a leak asks for beside its ticket: where the water comes from, that the valve is closed, what it damaged and where, who around
-- was asked, and who pays.
create table leak (
    community uuid not null,
    ticket uuid not null,
    source text,
    valve uuid,
    valve_closed_at timestamptz,
    valve_closed_by uuid,
    own_loss_at timestamptz,
    missing text[] not null default '{}',
    constraint leak_pk primary key (community, ticket),
    constraint leak_source_is_known check (source in ('INDOOR_PIPE', 'HEATING', 'NEIGHBOUR', 'ROOF_OR_WALL', 'OTHER')),
    constraint leak_valve_is_closed_by_somebody check ((valve_closed_at is null) = (valve_closed_by is null)),
    constraint leak_missing_sides check (missing <@ array['ABOVE', 'BELOW', 'NEXT_DOOR'])
);
-- A record of a loss, one a home; it stays linked to the ticket, and the claim to it.
create table leak_loss (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    space uuid not null,
    seen_at timestamptz not null,
    seen_by uuid not null,
    note text,
    photos text[] not null,
    constraint leak_loss_pk primary key (community, id),
    constraint leak_loss_once_a_home unique (community, ticket, space),
    constraint leak_loss_note check (length(note) <= 500),
    constraint leak_loss_is_shown check (cardinality(photos) > 0)
);
create table leak_check (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    space uuid not null,
    side text not null,
    opened_at timestamptz not null,
    tries int not null,
    outcome text,
    visited_at timestamptz,
    visited_by uuid,
    loss boolean,
    constraint leak_check_pk primary key (community, id),
    constraint leak_check_once_a_home unique (community, ticket, space),
    constraint leak_check_side check (side in ('ABOVE', 'BELOW', 'NEXT_DOOR')),
    constraint leak_check_outcome check (outcome in ('CHECKED', 'NOBODY_HOME', 'DECLINED')),
    constraint leak_check_is_made_by_somebody check
        ((outcome is null) = (visited_at is null) and (outcome is null) = (visited_by is null) and (outcome is null) = (tries = 0)),
    constraint leak_check_loss_was_seen check (not coalesce(loss, false) or outcome = 'CHECKED')
);
create table claim_case (
    community uuid not null,
    ticket uuid not null,
    liable text not null,
    liable_space uuid,
    because text not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    status text not null default 'OPEN',
    result text,
    ended_at timestamptz,
    version int not null,
    constraint claim_case_pk primary key (community, ticket),
    constraint claim_liable_is_known check (liable in ('OWNER', 'DEVELOPER', 'CONTRACTOR', 'US', 'INSURER', 'NOBODY')),
    constraint claim_against_an_owner_names_the_home check ((liable = 'OWNER') = (liable_space is not null)),
    constraint claim_because check (length(because) between 1 and 500),
    constraint claim_status_is_known check (status in ('OPEN', 'SETTLED', 'GIVEN_UP')),
    constraint claim_result check (length(result) between 1 and 500),
    constraint claim_ends_with_a_result check
        ((status = 'OPEN') = (result is null) and (result is null) = (ended_at is null))
);
-- What each with a loss asks for and got, in whole fen.
create table claim_line (
    community uuid not null,
    id uuid not null,
    ticket uuid not null,
    loss uuid not null,
    asked_fen bigint not null,
    paid_fen bigint,
    constraint claim_line_pk primary key (community, id),
    constraint claim_line_once_a_loss unique (community, ticket, loss),
    constraint claim_asks_for_money check (asked_fen between 0 and 1000000000),
    constraint claim_pays_money check (paid_fen between 0 and 1000000000)
);
select belongs_to_community(t)
  from unnest(array['leak', 'leak_loss', 'leak_check', 'claim_case', 'claim_line']::regclass[]) t;
alter table leak add constraint leak_of_ticket foreign key (community, ticket) references ticket (community, id);
alter table leak add constraint leak_valve_is_registered foreign key (community, valve) references fitting (community, id);
alter table leak_loss add constraint loss_of_leak foreign key (community, ticket) references leak (community, ticket);
alter table leak_loss add constraint loss_in_space foreign key (community, space) references place (community, id);
alter table leak_check add constraint check_of_leak foreign key (community, ticket) references leak (community, ticket);
alter table leak_check add constraint check_of_space foreign key (community, space) references place (community, id);
alter table claim_case add constraint claim_of_leak foreign key (community, ticket) references leak (community, ticket);
alter table claim_case add constraint claim_against_home foreign key (community, liable_space) references place (community, id);
alter table claim_line add constraint line_of_claim foreign key (community, ticket) references claim_case (community, ticket);
alter table claim_line add constraint line_of_loss foreign key (community, loss) references leak_loss (community, id);
create index leak_check_to_make on leak_check (community, ticket) where outcome is null or outcome = 'NOBODY_HOME';
select community_policies(t), app_may(t)
  from unnest(array['leak', 'leak_loss', 'leak_check', 'claim_case', 'claim_line']::regclass[]) t;
select history_of('leak', 'community', 'ticket');
select masked_history_of('leak_loss', array['note']);
select history_of('leak_check');
select masked_history_of('claim_case', array['because', 'result'], 'community', 'ticket');
select history_of('claim_line');

-- The catalogue says "at once"; the times are ours (docs/domain/servicedesk.md#leaks).
insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter) values
    ('S18-021', 'servicedesk.leak-valve', 'servicedesk.valve-closed', array[1], null, 'limit'),
    ('S18-023', 'servicedesk.leak-loss-photos', 'servicedesk.loss-photographed', array[1], null, 'limit'),
    ('S18-024', 'servicedesk.leak-neighbours', 'servicedesk.neighbours-all-checked', array[1], null, 'limit');
