-- Rules that count days are asked zone by zone: the zones there are, each found by one step.
create index lead_by_timezone on lead (workspace_id, timezone) where timezone is not null;

-- These are asked of values of unusual types only. Their usual cost would have the conditions they stand in asked last,
-- however few leads those would leave to the others.
alter function ripen_text(jsonb) cost 1;
alter function ripen_number(jsonb) cost 1;
alter function ripen_day(text) cost 1;
alter function ripen_moment(text) cost 1;
