import { Button, Skeleton } from '@mantine/core';
import type { TemplateShape } from '@ripen/contract';
import { ConfirmAct, PageHeader, TimeText } from '@ripen/ui';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { client, queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { useChange } from '../../list/use-change.ts';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { problemWords } from '../../words/problem-words.ts';
import { TemplateForm, type TemplateDraft } from './template-form.tsx';

const route = getRouteApi('/inside/templates/$id');

const Delete = ({ template: { id, name } }: { template: TemplateShape }) => {
  const navigate = useNavigate();
  const { mutateAsync } = useChange({
    change: async () => {
      await client.deleteTemplate({ params: { id } });
      await navigate({ to: '/templates', ignoreBlocker: true });
    },
    renews: ['templates', 'setting'],
    said: () => `“${name}” is deleted`,
  });
  return (
    <ConfirmAct
      title={`Delete “${name}”?`}
      about="Mails that were sent with it stay readable. A template that a workflow uses can’t be deleted."
      act="Delete the template"
      danger
      onAct={() => mutateAsync(undefined)}
      explain={problemWords}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={ask}>
          Delete…
        </Button>
      )}
    </ConfirmAct>
  );
};

const Known = ({ template }: { template: TemplateShape }) => {
  const { id, revision, name, subject, html } = template;
  const { mutate, isPending, error } = useChange({
    change: (body: TemplateDraft) => client.saveTemplate({ params: { id }, body, revision }),
    renews: ['templates', 'setting'],
    said: (_, saved) => `“${saved.name}” is saved; mails sent from now on use it`,
  });
  return (
    <Page>
      <PageHeader
        title={name}
        back={<BackLink to="/templates">Templates</BackLink>}
        about={
          <>
            Changed <TimeText at={template.updatedAt} />
          </>
        }
        actions={<Delete template={template} />}
      />
      <TemplateForm start={{ name, subject, html }} onSave={mutate} saving={isPending} error={error} />
    </Page>
  );
};

const Bones = () => (
  <Page>
    <PageHeader title="Template" back={<BackLink to="/templates">Templates</BackLink>} />
    <Skeleton height={520} radius="lg" />
  </Page>
);

/** One mail template: written on the left, seen on the right. */
export const TemplatePage = () => {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...queries.template(id),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data !== undefined) return <Known template={data} key={data.id} />;
  return error === null ? <Bones /> : <Failure error={error} what="this template" onRetry={() => void refetch()} />;
};
