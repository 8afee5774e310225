import { Button } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { type ConsentSource, sayConsent } from '@ripen/domain';
import { TimeText } from '@ripen/ui';
import { useState } from 'react';
import classes from '../lead.module.css';

const sources: Record<ConsentSource, string> = {
  api: 'by the API',
  ingest: 'by incoming data',
  person: 'by a person here',
  unsubscribe: 'by the link in a mail',
  ripen: 'by a flow',
};

interface Props {
  name: string;
  said: LeadShape['consents'][string] | null;
  zone: string | null;
  onSay: (given: boolean) => Promise<unknown>;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One consent: what was last said of it, and the button to say otherwise. */
export const ConsentRow = ({ name, said, zone, onSay }: Props) => {
  const [saving, setSaving] = useState(false);
  const words = sayConsent(name);
  const say = (given: boolean): void => {
    setSaving(true);
    void onSay(given).finally(() => setSaving(false));
  };
  const act = (given: boolean, label: string) => (
    <Button
      variant="default"
      size="compact-xs"
      loading={saving}
      onClick={() => say(given)}
      aria-label={`${label} the consent to ${words}`}
    >
      {label}
    </Button>
  );
  return (
    <li className={classes.entry}>
      <span>
        {capital(words)}
        <span className={classes.small} style={{ display: 'block' }}>
          {said === null ? (
            'Never asked'
          ) : (
            <>
              {said.given ? 'Given' : 'Withdrawn'} <TimeText at={said.at} zone={zone} />, {sources[said.source]}
            </>
          )}
        </span>
      </span>
      <span className={classes.acts}>
        {said?.given === true ? null : act(true, 'Give')}
        {said?.given === false ? null : act(false, 'Withdraw')}
      </span>
    </li>
  );
};
