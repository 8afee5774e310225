-- What rules told in SQL need where JavaScript and PostgreSQL differ. Only values of unusual types come here: a text where a
-- number is meant, a list where a text is.

-- a double as JavaScript writes it
create function ripen_number_text(n double precision) returns text
  language plpgsql immutable strict parallel safe set extra_float_digits = 1 as $$
declare
  parts text[];
  digits text;
  point integer;
  sign text := '';
begin
  if n = 0 then return '0'; end if;
  if n = 'Infinity' or n = '-Infinity' or n = 'NaN' then return n::text; end if;
  if n < 0 then sign := '-'; end if;
  parts := regexp_match(abs(n)::text, '^([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$');
  digits := parts[1] || coalesce(parts[2], '');
  -- the value is 0.DIGITS times ten to the power of `point`
  point := length(parts[1]) + coalesce(parts[3], '0')::integer - (length(digits) - length(ltrim(digits, '0')));
  digits := rtrim(ltrim(digits, '0'), '0');
  if point > 21 or point < -5 then
    return sign || left(digits, 1) || case when length(digits) > 1 then '.' || substr(digits, 2) else '' end
      || 'e' || case when point > 0 then '+' else '-' end || abs(point - 1);
  end if;
  if point <= 0 then return sign || '0.' || repeat('0', -point) || digits; end if;
  if length(digits) <= point then return sign || rpad(digits, point, '0'); end if;
  return sign || left(digits, point) || '.' || substr(digits, point + 1);
end $$;

-- the items of a list as JavaScript joins them; null where it would throw, on an object with a toString of its own
create function ripen_joined(list jsonb) returns text language plpgsql immutable strict parallel safe as $$
declare
  item jsonb;
  said text;
  joined text := '';
  first boolean := true;
begin
  for item in select value from jsonb_array_elements(list) loop
    said := case jsonb_typeof(item) when 'null' then '' when 'string' then item #>> '{}'
      when 'number' then ripen_number_text(item::float8) when 'array' then ripen_joined(item)
      when 'object' then case when item ? 'toString' then null else '[object Object]' end else item::text end;
    if said is null then return null; end if;
    joined := case when first then said else joined || ',' || said end;
    first := false;
  end loop;
  return joined;
end $$;

-- a value as JavaScript makes it a text
create function ripen_text(value jsonb) returns text language plpgsql immutable parallel safe as $$
begin
  return case coalesce(jsonb_typeof(value), 'null') when 'string' then value #>> '{}'
    when 'number' then ripen_number_text(value::float8) when 'array' then coalesce(ripen_joined(value), '[object Object]')
    when 'object' then '[object Object]' when 'null' then 'null' else value::text end;
end $$;

-- a value as JavaScript makes it a number; null where it makes it none
create function ripen_number(value jsonb) returns double precision
  language plpgsql immutable parallel safe as $$
declare
  kind text := coalesce(jsonb_typeof(value), 'null');
  said text;
  whole numeric := 0;
  base integer;
  digit text;
begin
  if kind = 'number' then return value::float8; end if;
  if kind = 'null' then return 0; end if;
  if kind = 'boolean' then return case when value = 'true'::jsonb then 1 else 0 end; end if;
  said := btrim(ripen_text(value), e' \t\n\x0b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff');
  if said = '' then return 0; end if;
  if said ~ '^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$' then
    if pg_input_is_valid(said, 'float8') then return said::float8; end if;
    -- too large, or too small
    if said !~ '[1-9].*[eE]|[1-9][^eE]*$' then return 0; end if;
    return ripen_beyond(said);
  end if;
  if said ~ '^[+-]?Infinity$' then return said::float8; end if;
  base := case when said ~ '^0[xX][0-9a-fA-F]+$' then 16 when said ~ '^0[oO][0-7]+$' then 8 when said ~ '^0[bB][01]+$' then 2 end;
  if base is null then return null; end if;
  foreach digit in array regexp_split_to_array(lower(substr(said, 3)), '') loop
    whole := whole * base + position(digit in '0123456789abcdef') - 1;
  end loop;
  return case when whole >= 1.797693134862315807e308 then 'Infinity'::float8 else whole::float8 end;
end $$;

-- a number written in digits that no double is near: zero or infinite
create function ripen_beyond(said text) returns double precision language plpgsql immutable strict parallel safe as $$
declare
  parts text[] := regexp_match(said, '^([+-]?)([0-9]*)\.?([0-9]*)(?:[eE]([+-]?[0-9]+))?$');
  point numeric := length(ltrim(parts[2], '0')) + coalesce(parts[4], '0')::numeric;
begin
  if ltrim(parts[2], '0') = '' then point := point - (length(parts[3]) - length(ltrim(parts[3], '0'))); end if;
  return case when point < 0 then 0 when parts[1] = '-' then '-Infinity'::float8 else 'Infinity'::float8 end;
end $$;

-- the days from 1970-01-01 to a date such as 2027-03-01; null for anything else
create function ripen_day(said text) returns integer language plpgsql immutable strict parallel safe as $$
declare
  year integer;
  month integer;
  day integer;
  march integer;
  century integer;
begin
  if said !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' or length(said) <> 10 then return null; end if;
  year := substr(said, 1, 4);
  month := substr(said, 6, 2);
  day := substr(said, 9, 2);
  if day > 28 and day > (case when month in (4, 6, 9, 11) then 30 when month <> 2 then 31
    when year % 4 = 0 and (year % 100 <> 0 or year % 400 = 0) then 29 else 28 end) then return null; end if;
  march := case when month > 2 then year else year - 1 end;
  century := floor(march / 100.0);
  return march * 365 + floor(march / 4.0)::integer - century + floor(century / 4.0)::integer
    + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719468;
end $$;

-- the milliseconds from 1970 to an RFC 3339 date-time with an offset; null for anything else
create function ripen_moment(said text) returns double precision language plpgsql immutable strict parallel safe as $$
declare
  parts text[];
  day integer;
begin
  if length(said) < 20 or length(said) > 40 then return null; end if;
  parts := regexp_match(said, '^([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]{1,9}))?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$');
  if parts is null then return null; end if;
  day := ripen_day(parts[1]);
  if day is null then return null; end if;
  return day * 86400000::float8 + parts[2]::integer * 3600000 + parts[3]::integer * 60000 + least(parts[4]::integer, 59) * 1000
    + coalesce(left(rpad(parts[5], 3, '0'), 3)::integer, 0)
    - coalesce((parts[6] || '1')::integer * (parts[7]::integer * 3600000 + parts[8]::integer * 60000), 0);
end $$;

-- Counting what a lead did is answered from the index alone.
drop index event_by_lead;
create index event_by_lead on event (workspace_id, shard, lead_id, occurred_at) include (name);
