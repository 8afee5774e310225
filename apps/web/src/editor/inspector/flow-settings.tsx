import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { changeSettings } from '../edits/change-settings.ts';
import { rename } from '../edits/rename.ts';
import { useBench, useFlow } from '../model/bench.ts';
import classes from '../page/editor.module.css';

const kinds = {
  nurture: 'A nurture flow: leads walk through it and time passes.',
  scoring: 'A scoring model: every event is weighed at once.',
};

/** The settings of the workflow as a whole. */
export const FlowSettings = () => {
  const { flow, kind, readOnly } = useBench();
  const { name, settings } = useFlow(({ document }) => document);
  const { perform } = flow.getState();
  return (
    <div className={classes.panelBody}>
      <Stack gap="lg">
        <TextInput
          label="Name"
          value={name}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.value;
            if (wanted.trim() !== '') perform(rename, { name: wanted });
          }}
          maxLength={128}
          disabled={readOnly}
        />
        <Text size="sm" c="dimmed">
          {kinds[kind]}
        </Text>
        {kind === 'nurture' ? (
          <Radio.Group
            label="May a lead come in more than once?"
            value={settings.entry}
            onChange={(entry) =>
              perform(changeSettings, { settings: { ...settings, entry: entry === 'once' ? 'once' : 'again' } })
            }
          >
            <Stack gap="xs" mt="xs">
              <Radio value="again" label="Yes, once it has left" disabled={readOnly} />
              <Radio value="once" label="No, once is enough for ever" disabled={readOnly} />
            </Stack>
          </Radio.Group>
        ) : null}
      </Stack>
    </div>
  );
};
