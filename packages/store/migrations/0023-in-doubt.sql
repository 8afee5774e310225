-- A message of which nobody knows whether it went out waits for a person, who has it sent again or takes it for sent.

-- who had it sent again: then it goes out although its run went on
alter table effect add column resent_by text;
create index effect_unknown on effect (workspace_id, settled_at) where state = 'unknown';
