-- What waits for a person, found without reading what doesn't.

create index run_parked on run (workspace_id, id) where status = 'parked';
create index parked_signal_newest on parked_signal (workspace_id, parked_at desc, seq);
create index effect_tried on effect (workspace_id, due_at) where due_at is not null and attempts > 0;
