-- How long an answer is waited for, how many calls are made in vain and below how many stars a person telephones: a community's own
-- numbers beside the sample of the silent. Whoever has written their own sample keeps ours of these.
alter table call_back_setting add silent_hours int not null default 48
    constraint silence_is_waited_for check (silent_hours between 24 and 168);
alter table call_back_setting add attempts_due int not null default 2
    constraint attempts_are_due check (attempts_due between 1 and 5);
alter table call_back_setting add good_stars int not null default 4
    constraint good_stars_are_of_five check (good_stars between 2 and 5);
alter table call_back_setting alter silent_hours drop default, alter attempts_due drop default, alter good_stars drop default;

-- As it was when the message went out: what a community changes counts for what is finished from then on.
alter table call_back add attempts_due int not null default 2 constraint call_back_attempts_are_due check (attempts_due between 1 and 5);
alter table call_back alter attempts_due drop default;
