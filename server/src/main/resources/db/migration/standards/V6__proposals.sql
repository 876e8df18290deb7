-- A community that means to promise less than the catalogue proposes it, and somebody else decides.
create table adoption_proposal (
    community uuid not null,
    id uuid not null,
    clause text not null,
    parameters jsonb not null,
    in_force_from timestamptz,
    self_reported boolean not null,
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    approved boolean,
    note text,
    version uuid,
    constraint adoption_proposal_pk primary key (community, id),
    constraint adoption_proposal_has_a_reason check (length(reason) between 1 and 500),
    constraint adoption_proposal_is_decided_by_another check (decided_by <> proposed_by),
    constraint adoption_proposal_is_decided_whole
        check ((decided_by is null) = (decided_at is null) and (decided_at is null) = (approved is null)),
    constraint adoption_proposal_adopts_when_approved check ((version is not null) = (approved is true))
);
select belongs_to_community('adoption_proposal');
alter table adoption_proposal add constraint adoption_proposal_of_a_clause foreign key (clause) references clause (id);
alter table adoption_proposal add constraint adoption_proposal_made_a_version
    foreign key (community, version) references adoption_version (community, id);
create index adoption_proposal_by_time on adoption_proposal (community, proposed_at);
select community_policies('adoption_proposal');
select app_may('adoption_proposal');
select history_of('adoption_proposal');

alter table adoption_version add column approved_by uuid;
alter table adoption_version add constraint adoption_version_is_approved_by_another check (approved_by <> adopted_by);

insert into role_permission (role, permission) values ('headquarters', 'standards.approve');
