import { Skeleton } from '@mantine/core';
import type { Field } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { client, queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { OrderedRows } from '../ordered-rows.tsx';
import classes from '../settings.module.css';
import { useEditedList } from '../use-edited-list.ts';
import { useSaving } from '../use-saving.ts';
import { FieldRow } from './field-row.tsx';

const Editor = ({ stored, revision }: { stored: readonly Field[]; revision: number }) => {
  const { rows, setRows, items, blank, dirty } = useEditedList(stored);
  const { save, ...saving } = useSaving({
    body: { items },
    revision,
    save: (body, over) => client.saveFields({ body, revision: over }),
    renews: ['fields', 'setting'],
    said: () => 'The fields are saved',
  });
  return (
    <OrderedRows
      rows={rows}
      keyOf={({ key }) => key}
      nameOf={({ item }) => item.label || 'this field'}
      rowClass={classes.field}
      headings={['Label', 'Name', 'Type', 'Group', 'Unit']}
      draw={(row, change) => <FieldRow row={row} onChange={change} />}
      onChange={setRows}
      adding={{ word: 'Add a field', blank: () => blank({ name: '', label: '', type: 'text' }) }}
      saving={{ ...saving, dirty, onSave: save }}
    />
  );
};

/** The fields that leads can have: what marketers read, what programs write, and of which type. */
export const Fields = () => {
  const { data, error, refetch } = useQuery({ ...queries.fields(), refetchOnWindowFocus: false });
  if (data === undefined)
    return error === null ? (
      <Skeleton height={480} />
    ) : (
      <Failure error={error} what="the fields" onRetry={() => void refetch()} part />
    );
  return (
    <>
      <p className={classes.about}>
        What can be known of a lead. Programs and rules use the name, people read the label. A field that a rule uses
        can’t be removed.
      </p>
      <Editor stored={data.body.items} revision={data.revision} key={data.revision} />
    </>
  );
};
