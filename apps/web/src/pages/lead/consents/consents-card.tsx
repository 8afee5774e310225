import { ActionIcon, Autocomplete, Paper, Text, Title } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { consentName, sayConsent } from '@ripen/domain';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client, queries } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import classes from '../lead.module.css';
import { ConsentRow } from './consent-row.tsx';

/** Channels that are shown though nothing is known of them. */
const usual = ['email', 'sms'];

interface AnotherProps {
  known: readonly string[];
  onGive: (name: string) => Promise<unknown>;
}

const Another = ({ known, onGive }: AnotherProps) => {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const give = (event: FormEvent) => {
    event.preventDefault();
    const read = consentName.safeParse(name.trim().toLowerCase());
    setWrong(!read.success);
    if (read.success) void onGive(read.data).then(() => setName(''));
  };
  return (
    <form className={classes.edit} onSubmit={give} noValidate>
      <Autocomplete
        aria-label="Another consent that is given"
        placeholder="Another, such as email:newsletter"
        data={[...known]}
        value={name}
        onChange={setName}
        error={wrong ? 'A channel and a topic, such as email:newsletter' : undefined}
        size="xs"
      />
      <ActionIcon
        type="submit"
        variant="default"
        size={30}
        aria-label="Give this consent"
        disabled={name.trim() === ''}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </form>
  );
};

/** What a lead consents to, since when and by whom; each is given or withdrawn here. */
export const ConsentsCard = ({ lead }: { lead: LeadShape }) => {
  const { data: setting } = useQuery(queries.setting());
  const { mutateAsync } = useChange({
    change: ({ name, given }: { name: string; given: boolean }) =>
      client.patchLead({ params: { id: lead.id }, body: { consents: { [name]: given } } }),
    renews: ['leads', 'setting'],
    said: (_, { name, given }) => `The consent to ${sayConsent(name)} is ${given ? 'given' : 'withdrawn'}`,
    failed: 'The consent stays as it was',
  });
  const names = [...new Set([...usual, ...Object.keys(lead.consents)])].toSorted();
  return (
    <Paper withBorder>
      <Title order={2} mb={4}>
        Consents
      </Title>
      <ul className={classes.list}>
        {names.map((name) => (
          <ConsentRow
            key={name}
            name={name}
            said={lead.consents[name] ?? null}
            zone={lead.timezone}
            onSay={(given) => mutateAsync({ name, given })}
          />
        ))}
      </ul>
      <Another
        known={(setting?.consents ?? []).filter((name) => !names.includes(name))}
        onGive={(name) => mutateAsync({ name, given: true })}
      />
      <Text size="xs" c="dimmed" mt={8}>
        Who withdraws the consent to email is sent no mail any more; a topic stops mails about it.
      </Text>
    </Paper>
  );
};
