import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saveFile } from '../../../links/save-file.ts';
import classes from './bring.module.css';

const columns = [
  ['lead', 'The lead’s email or your own id of it. Always needed.'],
  ['outcome', 'opened, won or lost. Always needed.'],
  ['opportunity', 'Its name at sales. Brought in again, it is the same one with better knowledge.'],
  ['amount', 'What it is worth, such as 12000 or 1200.50.'],
  ['currency', 'Such as EUR. Needed with an amount.'],
  ['at', 'The day it was decided, such as 2026-03-31. Empty means today.'],
  ['reason', 'Why it was lost.'],
] as const;

const example = [
  columns.map(([name]) => name),
  ['ada@fennel.example', 'won', 'Fennel renewal', '12000', 'EUR', '2026-03-31', ''],
  ['omar@quarry.example', 'lost', 'Quarry rollout', '8500.50', 'EUR', '2026-04-02', 'Chose another supplier'],
  ['lin@harbour.example', 'opened', 'Harbour pilot', '', '', '', ''],
]
  .map((cells) => `${cells.join(',')}\r\n`)
  .join('');

/** Which columns a file of outcomes has and what stands in them, with an example to download. */
export const OutcomeColumns = () => (
  <section>
    <div className={classes.head}>
      <Text fw={550}>Columns, in any order</Text>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
        onClick={() => saveFile(new Blob([example], { type: 'text/csv' }), 'outcomes-example', 'csv')}
      >
        Download an example
      </Button>
    </div>
    <dl className={classes.columns}>
      {columns.map(([name, means]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  </section>
);
