import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { NotSaved } from './not-saved.tsx';
import settings from './settings.module.css';

interface Props {
  /** Whether something differs from what is stored, whether it is being saved, and why it wasn't. */
  saving: { dirty: boolean; busy: boolean; error: unknown; save: () => void };
  children: ReactNode;
  /** Stands beside the button that saves. */
  beside?: ReactNode;
}

/** A part of the settings that is edited and saved as a whole: it guards what isn't saved yet, and says what keeps it from being saved. */
export const SettingsForm = ({ saving: { dirty, busy, error, save }, children, beside }: Props) => {
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
        <NotSaved error={error} form={form} />
        <Button type="submit" loading={busy} disabled={!dirty}>
          Save
        </Button>
        {beside}
      </div>
    </form>
  );
};
