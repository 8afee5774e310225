import { ActionIcon, Menu } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { ConfirmAct } from '@ripen/ui';
import { IconDots, IconDownload, IconMail, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api.ts';
import { LinkItem } from '../../links/link-item.tsx';
import { useChange } from '../../list/use-change.ts';
import { leadName } from '../../words/lead-name.ts';
import { problemWords } from '../../words/problem-words.ts';
import { StartRun } from './start-run.tsx';

const useErase = ({ id, ...lead }: LeadShape) => {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useChange({
    change: async () => {
      await client.deleteLead({ params: { id } });
      await navigate({ to: '/leads' });
      queryClient.removeQueries({ queryKey: ['leads', 'one', id] });
    },
    renews: ['leads', 'segments', 'workflows'],
    said: () => `${leadName(lead)} is erased`,
  });
};

const More = ({ lead, onErase }: { lead: LeadShape; onErase: () => void }) => (
  <Menu position="bottom-end" width={230}>
    <Menu.Target>
      <ActionIcon variant="default" size={36} aria-label="More actions">
        <IconDots size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <LinkItem
        to="/messages"
        search={{ lead: lead.id }}
        leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}
      >
        Mails to them
      </LinkItem>
      <Menu.Item
        component="a"
        href={`/api/leads/${lead.id}/export`}
        download={`lead-${lead.id}.json`}
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      >
        Download all that is known
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={onErase}>
        Erase…
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);

/** What can be done with a lead: start them in a workflow, take their data away, erase them. */
export const LeadActions = ({ lead }: { lead: LeadShape }) => {
  const { mutateAsync } = useErase(lead);
  return (
    <>
      <StartRun lead={lead} />
      <ConfirmAct
        title={`Erase ${leadName(lead)}?`}
        about="Everything known of this person goes: their fields, events, story, score and messages. They leave every workflow they are in. This can’t be undone."
        act="Erase this lead"
        danger
        onAct={() => mutateAsync(undefined)}
        explain={problemWords}
      >
        {(ask) => <More lead={lead} onErase={ask} />}
      </ConfirmAct>
    </>
  );
};
