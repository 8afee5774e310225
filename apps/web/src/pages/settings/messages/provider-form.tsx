import { Stack, Switch, TextInput } from '@mantine/core';
import { problemAt } from '@ripen/workflow/editor';
import { type ReactNode, useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { useChange } from '../../../list/use-change.ts';
import { refuseChanged } from '../refuse-changed.ts';
import { SettingsForm } from '../settings-form.tsx';
import { BodyField } from './body-field.tsx';
import { HeaderRows } from './header-rows.tsx';
import { blankProvider, draftOf, faultsOf, type Provider, type ProviderDraft, sentOf } from './provider-draft.ts';

const useDraft = (stored: Provider) => {
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(() => draftOf(stored ?? blankProvider));
  const [asked, setAsked] = useState(false);
  const { mutate, reset, isPending, error } = useChange({
    change: async (body: ReturnType<typeof sentOf>) => {
      const { provider } = (await client.getProvider()).body;
      refuseChanged(JSON.stringify(provider) === JSON.stringify(base));
      return client.saveProvider({ body });
    },
    renews: ['provider', 'setting'],
    said: (_, { name }) => `Messages go out through ${name}`,
    then: ({ body: { provider } }) => {
      setBase(provider);
      setDraft(draftOf(provider ?? blankProvider));
      setAsked(false);
    },
  });
  const faults = faultsOf(draft);
  const change = (part: Partial<ProviderDraft>) => {
    if (error !== null) reset();
    setDraft({ ...draft, ...part });
  };
  const save = () => {
    setAsked(true);
    if (faults.size === 0) mutate(sentOf(draft));
  };
  const dirty = JSON.stringify(sentOf(draft)) !== JSON.stringify(sentOf(draftOf(base ?? blankProvider)));
  return { draft, change, save, faults: asked ? faults : new Map<string, string>(), error, dirty, busy: isPending };
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
export const ProviderForm = ({ stored, removal }: { stored: Provider; removal: ReactNode }) => {
  const { draft, change, save, faults, error, dirty, busy } = useDraft(stored);
  const problems = problemsIn(error);
  return (
    <SettingsForm saving={{ dirty, busy, error, save }} beside={removal}>
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
