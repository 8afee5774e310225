-- What leads consent to, by channel or topic: whether it was given, when that was last said, and by whom.

alter table lead
  -- { "email": { "given": true, "at": milliseconds since 1970, "source": "api" } }
  add column consents jsonb not null default '{}';

-- The names of consents that were ever said something of, to choose from.
create table consent_name (
  workspace_id uuid not null references workspace,
  name text not null,
  first_seen_at timestamptz not null default now(),
  primary key (workspace_id, name)
);

-- Whoever unsubscribed until now has withdrawn the consent to mail.
with withdrawn as (
  update lead set consents = jsonb_build_object('email', jsonb_build_object(
    'given', false, 'at', floor(extract(epoch from s.created_at) * 1000), 'source', 'unsubscribe'))
  from suppression s
  where s.workspace_id = lead.workspace_id and s.address = lower(lead.email) and s.reason = 'unsubscribed'
  returning lead.workspace_id
)
insert into consent_name (workspace_id, name) select distinct workspace_id, 'email' from withdrawn;
