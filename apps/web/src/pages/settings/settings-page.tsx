import { Tabs } from '@mantine/core';
import { PageHeader } from '@ripen/ui';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../shell/page.tsx';
import { Appearance } from './appearance.tsx';
import { Fields } from './fields/fields.tsx';
import { Hours } from './hours/hours.tsx';
import { Keys } from './keys/keys.tsx';
import { Members } from './members.tsx';
import { Messages } from './messages/messages.tsx';
import { Pace } from './pace/pace.tsx';
import { type SettingsPart, settingsParts } from './settings-parts.ts';
import { Stages } from './stages/stages.tsx';
import { Teams } from './teams/teams.tsx';
import { Webhooks } from './webhooks/webhooks.tsx';
import { Workspace } from './workspace.tsx';

const route = getRouteApi('/inside/settings');

const parts: Record<SettingsPart, { word: string; content: ComponentType }> = {
  workspace: { word: 'Workspace', content: Workspace },
  fields: { word: 'Fields', content: Fields },
  stages: { word: 'Stages', content: Stages },
  hours: { word: 'Hours', content: Hours },
  messages: { word: 'Messages', content: Messages },
  webhooks: { word: 'Webhooks', content: Webhooks },
  pace: { word: 'Pace', content: Pace },
  keys: { word: 'API keys', content: Keys },
  members: { word: 'Members', content: Members },
  teams: { word: 'Teams', content: Teams },
  appearance: { word: 'Appearance', content: Appearance },
};

const partOf = (name: string | null) => settingsParts.find((part) => part === name);

/** What this workspace is set to, part by part. */
export const SettingsPage = () => {
  const { part = 'workspace' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page>
      <PageHeader title="Settings" />
      <Tabs value={part} onChange={(name) => void navigate({ search: { part: partOf(name) } })} keepMounted={false}>
        <Tabs.List mb="xl">
          {settingsParts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {parts[name].word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsParts.map((name) => {
          const Content = parts[name].content;
          return (
            <Tabs.Panel key={name} value={name}>
              <Content />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
};
