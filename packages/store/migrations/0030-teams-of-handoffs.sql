-- Handoffs may be given to a team, whose head hears of those that nobody answers in time.
alter table team add column head text;

-- the team it was given to, by its name then
alter table handoff add column team text;
create index handoff_by_team on handoff (workspace_id, team, status, due_at, id) where team is not null;
