import { Button, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { toIso } from '@ripen/domain';
import type { AskedOnTheWay } from '@ripen/engine';
import { exactTime } from '@ripen/ui';
import { sendEmailConfig, templateFacts } from '@ripen/workflow';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { MailFrame } from '../../mail/mail-frame.tsx';
import { useFlow } from '../model/bench.ts';

interface Text {
  subject: string;
  html: string;
}

const textOf = async (config: unknown): Promise<Text> => {
  const read = sendEmailConfig.parse(config);
  return 'template' in read ? (await client.getTemplate({ params: { id: read.template } })).body : read;
};

// Only who looks at a mail loads the language of templates.
const rendered = async (config: unknown, asked: AskedOnTheWay, workflow: string): Promise<Text> => {
  const [{ liquidOf }, text] = await Promise.all([import('@ripen/liquid'), textOf(config)]);
  const { lead, event, data } = asked;
  const facts = templateFacts({ lead, event, data, workflow, unsubscribeUrl: '#' });
  const [subject, html] = await Promise.all([
    liquidOf('text').parseAndRender(text.subject, facts),
    liquidOf('html').parseAndRender(text.html, facts),
  ]);
  return { subject: String(subject).replaceAll(/\s+/g, ' ').trim(), html: String(html) };
};

const useMail = (asked: AskedOnTheWay) => {
  const config = useFlow(({ document }) => document.nodes.find(({ id }) => id === asked.effect.node)?.config);
  const workflow = useFlow(({ document }) => document.name);
  return useQuery({
    queryKey: ['workflows', 'travel-mail', config, asked.lead, asked.at, asked.event],
    queryFn: () => rendered(config, asked, workflow),
    retry: false,
  });
};

const Mail = ({ asked }: { asked: AskedOnTheWay }) => {
  const { data, error } = useMail(asked);
  const [open, setOpen] = useState(false);
  if (error)
    return (
      <Text size="sm" c="red">
        A mail can’t be rendered: {error.message}
      </Text>
    );
  if (!data) return <Skeleton h={30} />;
  return (
    <>
      <Button
        variant="default"
        justify="flex-start"
        size="sm"
        leftSection={<IconMail size={16} stroke={1.7} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {data.subject}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={data.subject} size="xl">
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            As it would be sent to {asked.lead.email ?? 'nobody: this lead has no email'} on {exactTime(asked.at)}.
            Nothing was sent.
          </Text>
          <MailFrame title={data.subject} html={data.html} />
        </Stack>
      </Modal>
    </>
  );
};

/** The mails of a journey up to a moment, each as it would be rendered then. */
export const Mails = ({ mails }: { mails: readonly AskedOnTheWay[] }) =>
  mails.length === 0 ? null : (
    <Stack gap={6}>
      {mails.map((asked) => (
        <Mail key={`${asked.effect.run} ${asked.effect.node} ${asked.effect.visit} ${toIso(asked.at)}`} asked={asked} />
      ))}
    </Stack>
  );
