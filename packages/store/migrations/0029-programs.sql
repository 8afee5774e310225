-- Which program published a version: one with a smaller number leaves what it can't read to that one.
alter table workflow_version add column program int not null default 0;
