import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { NotSaved } from './not-saved.tsx';
import type { Conflict } from './use-saving.ts';
import settings from './settings.module.css';

interface Props {
  /** Whether something differs from what is stored, whether it is being saved, why it wasn't, and whether that is because somebody else saved. */
  saving: { dirty: boolean; busy: boolean; error: unknown; conflict: Conflict | null; save: () => void };
  children: ReactNode;
  /** Stands beside the button that saves. */
  beside?: ReactNode;
}

/** A part of the settings that is edited and saved as a whole: it guards what isn't saved yet, and says what keeps it from being saved. */
export const SettingsForm = ({ saving: { dirty, busy, error, conflict, save }, children, beside }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      className={settings.narrow}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <UnsavedGuard when={dirty && !busy} />
      {children}
      <div className={settings.foot}>
        {conflict === null ? <NotSaved error={error} form={form} /> : <ChangedMeanwhile conflict={conflict} />}
        <Button type="submit" loading={busy} disabled={!dirty || conflict !== null}>
          Save
        </Button>
        {beside}
      </div>
    </form>
  );
};
