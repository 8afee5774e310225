import { Group, Select, Stack } from '@mantine/core';
import { ConfirmAct } from '@ripen/ui';
import { Button } from '@mantine/core';
import { compare, type Setting } from '@ripen/workflow';
import { IconRestore } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeList, FlowDrawing, keepForEditor, SideBySide } from '../../editor/index.ts';
import gallery from '../gallery/gallery.module.css';
import type { Edition } from './edition.ts';

const Restore = ({ id, edition }: { id: string; edition: Edition }) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const restore = async (): Promise<void> => {
    keepForEditor(queryClient, id, { document: edition.document, from: edition.name.toLowerCase() });
    await navigate({ to: '/workflows/$id', params: { id } });
  };
  return (
    <ConfirmAct
      title={`Make ${edition.name.toLowerCase()} the draft?`}
      about="It takes the place of what is in the draft now, and undo in the editor brings that back. Leads go on as before until you publish."
      act="Restore as draft"
      onAct={restore}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconRestore size={16} stroke={1.7} aria-hidden />} onClick={ask}>
          Restore as draft
        </Button>
      )}
    </ConfirmAct>
  );
};

interface Props {
  id: string;
  edition: Edition;
  /** All that it can be compared with, newest first. */
  others: readonly Edition[];
  setting: Setting;
}

/** One version: what it changed in words and side by side, and the way to take it up again. */
export const EditionView = ({ id, edition, others, setting }: Props) => {
  const older = others.find(({ number }) => edition.number === 0 || number < edition.number) ?? others[0];
  const [against, setAgainst] = useState(older?.number ?? null);
  const before = others.find(({ number, name }) => number === against && name !== edition.name) ?? older;
  return (
    <section className={gallery.preview} aria-label={edition.name} data-testid="edition">
      <div className={gallery.head}>
        <h2 className={gallery.title}>{edition.name}</h2>
        <Group gap="sm">
          {before ? (
            <Select
              aria-label="Compare with"
              w={180}
              allowDeselect={false}
              data={others.map(({ number, name }) => ({
                value: String(number),
                label: `against ${name.toLowerCase()}`,
              }))}
              value={String(before.number)}
              onChange={(value) => setAgainst(Number(value))}
            />
          ) : null}
          {edition.number === 0 ? null : <Restore id={id} edition={edition} />}
        </Group>
      </div>
      {before ? (
        <Stack gap="lg">
          <ChangeList
            changes={compare(before.document, edition.document, setting)}
            nothing="Only places on the canvas differ."
          />
          <SideBySide before={before} after={edition} setting={setting} />
        </Stack>
      ) : (
        <div className={gallery.drawing}>
          <FlowDrawing document={edition.document} setting={setting} label={edition.name} />
        </div>
      )}
    </section>
  );
};
