-- A creation under an idempotency key makes a thing whose id is known beforehand: whoever takes an attempt over that was cut
-- off, after its commit perhaps, finds what it made and makes no other.

alter table idempotency
  -- the id of what is made
  add column subject uuid,
  -- until when an attempt that hasn't settled is left alone
  add column held_until timestamptz;
