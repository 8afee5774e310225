import { Button, Skeleton } from '@mantine/core';
import { PageHeader } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { useList } from '../../list/use-list.ts';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import gallery from '../gallery/gallery.module.css';
import { editionsOf } from './edition.ts';
import { EditionList } from './edition-list.tsx';
import { EditionView } from './edition-view.tsx';

const route = getRouteApi('/inside/workflows/$id/versions');

const useEditions = (id: string) => {
  const workflow = useQuery({ ...queries.workflow(id), refetchOnMount: 'always' });
  const setting = useQuery(queries.setting());
  const list = useList(queries.versions(id));
  const { data } = workflow;
  const { rows } = list;
  const editions = useMemo(() => (data && rows ? editionsOf(data, rows) : []), [data, rows]);
  const retry = (): void => {
    void workflow.refetch();
    void setting.refetch();
    list.retry();
  };
  const error = workflow.error ?? setting.error ?? list.error;
  return { workflow: data, setting: setting.data, editions, more: list.more, error, retry };
};

/** The versions of a workflow: who published each and when, what changed, and the way back to one. */
export const VersionsPage = () => {
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const { workflow, setting: stored, editions, more, error, retry } = useEditions(id);
  const setting = useMemo(() => (stored ? { catalogue: stored, templates: stored.templates } : null), [stored]);
  const chosen = editions.find(({ number }) => number === version) ?? editions[0];
  if (error) return <Failure error={error} what="the versions" onRetry={retry} />;
  return (
    <Page>
      <PageHeader
        title={workflow ? `Versions of ${workflow.name}` : 'Versions'}
        about="Every version that was ever published. Leads finish on the version they came in on."
        back={
          <BackLink to="/workflows/$id" params={{ id }}>
            Back to the editor
          </BackLink>
        }
      />
      {!setting || !chosen ? (
        <Skeleton h={420} />
      ) : (
        <div className={gallery.gallery}>
          <div>
            <EditionList id={id} editions={editions} chosen={chosen.number} setting={setting} />
            {more ? (
              <Button variant="default" size="xs" mt="sm" loading={more.loading} onClick={more.load}>
                Show more
              </Button>
            ) : null}
          </div>
          <EditionView
            key={chosen.number}
            id={id}
            edition={chosen}
            others={editions.filter(({ number }) => number !== chosen.number)}
            setting={setting}
          />
        </div>
      )}
    </Page>
  );
};
