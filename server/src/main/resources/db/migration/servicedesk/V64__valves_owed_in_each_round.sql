-- Since when the valve is owed in the running round: from being there, or from the first that anybody said of it.
alter table leak add column valve_owed_from timestamptz;
