import { ScrollArea, TextInput } from '@mantine/core';
import { catalogue, type Group, groups, type NodeKind } from '@ripen/workflow';
import { editorOf } from '@ripen/workflow/editor';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useBench, useFlow } from '../model/bench.ts';
import { isSpent, kindsFor } from '../picker/kinds-for.ts';
import { addKind } from './add-kind.ts';
import classes from './palette.module.css';
import { usePaletteDrag } from './use-palette-drag.ts';

const groupWords: Record<Group, string> = {
  start: 'Start',
  time: 'Time',
  choice: 'Choices',
  action: 'Actions',
  score: 'Score',
  end: 'End',
};

const matches = (kind: NodeKind, search: string): boolean =>
  `${kind.label} ${kind.about} ${kind.kind}`.toLowerCase().includes(search.trim().toLowerCase());

const Item = ({ kind }: { kind: NodeKind }) => {
  const bench = useBench();
  const spent = useFlow(({ document }) => isSpent(document, kind.kind));
  const drag = usePaletteDrag(kind.kind);
  const Icon = editorOf(kind.kind)?.icon;
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        disabled={spent}
        title={spent ? 'A flow has one entry, and this one has it' : kind.about}
        data-testid={`palette-${kind.kind}`}
        data-kind={kind.kind}
        onPointerDown={drag.start}
        onClick={() => {
          if (!drag.wasDrag()) addKind(bench, kind.kind);
        }}
      >
        {Icon ? <Icon size={17} stroke={1.7} aria-hidden /> : null}
        <span>{kind.label}</span>
      </button>
    </li>
  );
};

const Section = ({ group, kinds }: { group: Group; kinds: readonly NodeKind[] }) =>
  kinds.length === 0 ? null : (
    <section aria-label={groupWords[group]}>
      <h2 className={classes.group}>{groupWords[group]}</h2>
      <ul className={classes.items}>
        {kinds.map((kind) => (
          <Item key={kind.kind} kind={kind} />
        ))}
      </ul>
    </section>
  );

/** The kinds of step to choose from: drag one onto the canvas, a line or a plus, or press it to add it after the selected step. */
export const Palette = () => {
  const { kind } = useBench();
  const [search, setSearch] = useState('');
  const offered = kindsFor(kind, 'anywhere');
  const found = catalogue.filter((known) => offered.includes(known.kind) && matches(known, search));
  return (
    <nav className={classes.palette} aria-label="Steps" data-testid="palette">
      <TextInput
        size="sm"
        placeholder="Search steps"
        aria-label="Search steps"
        leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        className={classes.search}
        id="palette-search"
      />
      <ScrollArea className={classes.scroll} type="auto" scrollbarSize={8}>
        {groups.map((group) => (
          <Section key={group} group={group} kinds={found.filter((known) => known.group === group)} />
        ))}
        {found.length === 0 ? <p className={classes.none}>There is no step called “{search}”.</p> : null}
      </ScrollArea>
    </nav>
  );
};
