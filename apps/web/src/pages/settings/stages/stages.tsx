import { Button, Skeleton, TextInput } from '@mantine/core';
import { presetStages, type Stage, withProducts } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { OrderedRows } from '../ordered-rows.tsx';
import classes from '../settings.module.css';
import { ProductPart } from './product-part.tsx';
import { StageDrawer } from './stage-drawer.tsx';
import { StageMoves } from './stage-moves.tsx';
import { termsSaid } from './terms-of.ts';
import { type EditedRow, useEditedList } from '../use-edited-list.ts';
import { useSaving } from '../use-saving.ts';

interface RowProps {
  row: EditedRow<Stage>;
  onChange: (row: EditedRow<Stage>) => void;
  onOpen: () => void;
}

const StageRow = ({ row, onChange, onOpen }: RowProps) => {
  const { item, known } = row;
  const change = (part: Partial<Stage>) => onChange({ ...row, item: { ...item, ...part } });
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Label"
        placeholder="What people read"
        maxLength={64}
        value={item.label}
        onChange={({ currentTarget }) => change({ label: currentTarget.value })}
      />
      {known ? (
        <span className={classes.known}>{item.name}</span>
      ) : (
        <TextInput
          size="xs"
          aria-label="Name in rules"
          placeholder="Name in rules"
          maxLength={64}
          value={item.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        className={classes.terms}
        onClick={onOpen}
        aria-label={`Rules of ${item.label || 'this stage'}`}
      >
        {termsSaid(item).join(', ') || 'Set rules'}
      </Button>
    </>
  );
};

const usual = new Map(presetStages().map((stage) => [stage.name, stage]));

// They hand leads over to nobody yet: to whom is for the workspace to say.
const withPreset = (row: EditedRow<Stage>): EditedRow<Stage> => {
  const preset = usual.get(row.item.name);
  return preset === undefined ? row : { ...row, item: { ...preset, label: row.item.label } };
};

const Editor = ({ stored, revision }: { stored: readonly Stage[]; revision: number }) => {
  const { rows, setRows, items, blank, dirty } = useEditedList(stored);
  const [open, setOpen] = useState<string | null>(null);
  const opened = rows.find(({ key }) => key === open);
  const { save, ...saving } = useSaving({
    body: { items },
    revision,
    save: (body, over) => client.saveStages({ body, revision: over }),
    renews: ['stages', 'setting'],
    said: () => 'The stages are saved',
  });
  const addProducts = (products: string[]) =>
    setRows(withProducts(items, products).map((item) => rows.find((row) => row.item === item) ?? blank(item)));
  return (
    <>
      <OrderedRows
        rows={rows}
        keyOf={({ key }) => key}
        nameOf={({ item }) => item.label || 'this stage'}
        rowClass={classes.stage}
        headings={['Label', 'Name in rules', 'What it does']}
        draw={(row, change) => <StageRow row={row} onChange={change} onOpen={() => setOpen(row.key)} />}
        onChange={setRows}
        adding={{ word: 'Add a stage', blank: () => blank({ name: '', label: '' }) }}
        saving={{ ...saving, dirty, onSave: save }}
      />
      {dirty ? <StageMoves items={items} /> : null}
      <ProductPart stages={items} onAdd={addProducts} />
      {rows.some(({ item }) => termsSaid(item).length > 0) ? null : (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setRows(rows.map(withPreset))}>
          Begin with the usual rules
        </Button>
      )}
      {opened === undefined ? null : (
        <StageDrawer
          stage={opened.item}
          stages={items}
          onChange={(item) => setRows(rows.map((row) => (row.key === opened.key ? { ...row, item } : row)))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};

/** The stages of the life cycle, in the workspace's own words and order. */
export const Stages = () => {
  const { data, error, refetch } = useQuery({ ...queries.stages(), refetchOnWindowFocus: false });
  if (data === undefined)
    return error === null ? (
      <Skeleton height={400} />
    ) : (
      <Failure error={error} what="the stages" onRetry={() => void refetch()} part />
    );
  return (
    <>
      <p className={classes.about}>
        Where a lead can be on the way to becoming a customer. New leads start in the first. A stage that leads are in
        can’t be removed. A stage can have a rule that fills it, a time limit, a handoff to sales and questions of its
        own.
      </p>
      <div className={classes.wide}>
        <Editor stored={data.body.items} revision={data.revision} key={data.revision} />
      </div>
    </>
  );
};
