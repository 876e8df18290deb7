-- What the wall is read from. Every column is derived from facts and expectations; none holds a verdict, because a verdict
-- is a function of these instants and the business clock at reading (docs/domain/standards.md#verdict).

create table verdict_state (
    community uuid not null,
    kind text not null,
    subject uuid not null,
    clause text not null,
    month date not null,
    company uuid not null,
    label text not null,
    adoption_version uuid not null,
    since timestamptz not null,
    at_risk_from timestamptz not null,
    due_at timestamptz not null,
    satisfied_at timestamptz,
    satisfied_by uuid,
    withdrawn boolean not null,
    constraint verdict_state_pk primary key (community, subject, kind, clause),
    constraint verdict_month_starts_on_the_first check (extract(day from month) = 1),
    constraint verdict_satisfied_by_a_fact check ((satisfied_at is null) = (satisfied_by is null))
);
select belongs_to_community('verdict_state');
alter table verdict_state add constraint verdict_state_of_a_clause foreign key (clause) references clause (id);
alter table verdict_state add constraint verdict_state_by_an_adoption
    foreign key (community, adoption_version) references adoption_version (community, id);
create index verdict_state_by_clause on verdict_state (community, clause, month, due_at);
create index verdict_state_unsatisfied on verdict_state (community, month, clause)
    where satisfied_at is null and not withdrawn;
select community_policies('verdict_state');
select app_may('verdict_state');

-- Per clause and month: what is settled, and from which instants on the rest would be at risk or breached. The company is
-- the one that managed the community on the day the promise fell due; the nil uuid stands for nobody.
create table clause_roll_up (
    community uuid not null,
    company uuid not null,
    clause text not null,
    month date not null,
    met int not null,
    late int not null,
    open int not null,
    at_risk_from timestamptz,
    breached_from timestamptz,
    constraint clause_roll_up_pk primary key (community, company, clause, month),
    constraint clause_roll_up_counts check (met >= 0 and late >= 0 and open >= 0)
);
select belongs_to_community('clause_roll_up');
create index clause_roll_up_by_month on clause_roll_up (community, month, clause);
create index clause_roll_up_by_company on clause_roll_up (company, month);
select community_policies('clause_roll_up');
create policy own_company on clause_roll_up for select to anju_headquarters
    using (company = nullif(current_setting('anju.company', true), '')::uuid);
select app_may('clause_roll_up');
grant select on clause_roll_up to anju_headquarters;

-- What each company's communities have adopted, so that headquarters can count what is not due or cannot be measured.
create table adopted_roll_up (
    community uuid not null,
    company uuid not null,
    clause text not null,
    adopted_from timestamptz not null,
    constraint adopted_roll_up_pk primary key (community, company, clause)
);
select belongs_to_community('adopted_roll_up');
create index adopted_roll_up_by_company on adopted_roll_up (company, community);
select community_policies('adopted_roll_up');
create policy own_company on adopted_roll_up for select to anju_headquarters
    using (company = nullif(current_setting('anju.company', true), '')::uuid);
select app_may('adopted_roll_up', 'select, insert');
grant select on adopted_roll_up to anju_headquarters;

-- One row per community: its lock makes refreshes of one community follow one another.
create table roll_up_run (
    community uuid not null,
    refreshed_at timestamptz not null,
    constraint roll_up_run_pk primary key (community)
);
select belongs_to_community('roll_up_run');
select community_policies('roll_up_run');
select app_may('roll_up_run');
