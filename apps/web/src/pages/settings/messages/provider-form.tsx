import { Stack, Switch, TextInput } from '@mantine/core';
import { problemAt } from '@ripen/workflow/editor';
import { type ReactNode, useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { SettingsForm } from '../settings-form.tsx';
import { useSaving } from '../use-saving.ts';
import { BodyField } from './body-field.tsx';
import { HeaderRows } from './header-rows.tsx';
import { blankProvider, draftOf, faultsOf, type Provider, type ProviderDraft, sentOf } from './provider-draft.ts';

interface Props {
  stored: Provider;
  revision: number;
  removal: ReactNode;
}

const useDraft = ({ stored, revision }: Props) => {
  const [draft, setDraft] = useState(() => draftOf(stored ?? blankProvider));
  const [asked, setAsked] = useState(false);
  const faults = faultsOf(draft);
  const saving = useSaving({
    body: draft,
    revision,
    save: (body, over) => client.saveProvider({ body: sentOf(body), revision: over }),
    renews: ['provider', 'setting'],
    said: ({ name }) => `Messages go out through ${name}`,
  });
  const change = (part: Partial<ProviderDraft>) => {
    if (saving.error !== null) saving.reset();
    setDraft({ ...draft, ...part });
  };
  const save = () => {
    setAsked(true);
    if (faults.size === 0) saving.save();
  };
  const dirty = JSON.stringify(sentOf(draft)) !== JSON.stringify(sentOf(draftOf(stored ?? blankProvider)));
  return { draft, change, faults: asked ? faults : new Map<string, string>(), saving: { ...saving, save, dirty } };
};

const Where = ({
  draft,
  change,
  problems,
}: Pick<ReturnType<typeof useDraft>, 'draft' | 'change'> & { problems: ReturnType<typeof problemsIn> }) => (
  <>
    <TextInput
      label="Name"
      description="What steps call it"
      placeholder="Such as your provider’s name"
      maxLength={64}
      value={draft.name}
      onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      error={problemAt(problems, '/name')}
    />
    <TextInput
      type="url"
      label="Address"
      description="Where each message is posted, from your provider’s manual"
      placeholder="https://"
      maxLength={2_048}
      spellCheck={false}
      value={draft.url}
      onChange={({ currentTarget }) => change({ url: currentTarget.value })}
      error={problemAt(problems, '/url')}
    />
  </>
);

/** Edits where messages go; `removal` stands beside the button that saves. */
export const ProviderForm = (props: Props) => {
  const { draft, change, faults, saving } = useDraft(props);
  const problems = problemsIn(saving.error);
  return (
    <SettingsForm saving={saving} beside={props.removal}>
      <Stack gap="lg">
        <Where draft={draft} change={change} problems={problems} />
        <HeaderRows
          headers={draft.headers}
          onChange={(headers) => change({ headers })}
          faults={faults}
          error={problemAt(problems, '/headers')}
        />
        <BodyField
          value={draft.body}
          onChange={(body) => change({ body })}
          error={faults.get('body') ?? problemAt(problems, '/body')}
        />
        <Switch
          label="It never delivers the same message twice"
          description="Turn this on only if your provider heeds an Idempotency-Key. Then a message of which it isn’t clear whether it arrived is tried again; otherwise it is left to you."
          checked={draft.repeatable}
          onChange={({ currentTarget }) => change({ repeatable: currentTarget.checked })}
        />
      </Stack>
    </SettingsForm>
  );
};
