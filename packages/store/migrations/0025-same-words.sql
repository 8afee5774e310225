-- What a call says is kept from its first attempt on until it is settled, so that every attempt says the same under its key,
-- whatever became of the lead meanwhile.
alter table effect add column body text;
