import { sql } from 'kysely';

/** Why the message of an effect `e` may not go out, or null: its address is suppressed (`s`), or the lead `l` has withdrawn its consent to the channel or topic. */
export const unwanted = sql`
  select case
    when e.hand not in ('send-email', 'send-message') then null
    when s.address is not null then s.reason
    when e.hand = 'send-message' then case when l.consents #>> '{sms,given}' = 'false' then 'the consent to text messages is withdrawn' end
    when l.consents #>> '{email,given}' = 'false' then 'the consent to email is withdrawn'
    when l.consents -> ('email:' || e.topic) ->> 'given' = 'false' then 'the consent to email about ' || e.topic || ' is withdrawn'
  end as why`;
