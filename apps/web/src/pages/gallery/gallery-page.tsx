import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { PageHeader } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { client, queries } from '../../api.ts';
import { FlowDrawing } from '../../editor/index.ts';
import { BackLink } from '../../links/back-link.tsx';
import { useChange } from '../../list/use-change.ts';
import { Page } from '../../shell/page.tsx';
import { kindWords } from '../workflows/kind-words.ts';
import type { GalleryFlow } from './gallery-flow.ts';
import { galleryFlows } from './gallery-flows.ts';
import classes from './gallery.module.css';

const route = getRouteApi('/inside/workflows/gallery');

const useStart = () => {
  const navigate = useNavigate();
  return useChange({
    change: ({ document }: GalleryFlow) => client.createWorkflow({ body: document }),
    renews: ['workflows'],
    then: ({ body: { id } }) => void navigate({ to: '/workflows/$id', params: { id } }),
    failed: 'The workflow wasn’t made',
  });
};

const Choices = ({ chosen }: { chosen: GalleryFlow }) => (
  <nav aria-label="Flows to start from">
    <ul className={classes.choices}>
      {galleryFlows.map((flow) => (
        <li key={flow.id}>
          <Link
            to="/workflows/gallery"
            search={{ flow: flow.id }}
            className={classes.choice}
            aria-current={flow.id === chosen.id ? 'true' : undefined}
            data-chosen={flow.id === chosen.id || undefined}
          >
            <span className={classes.name}>{flow.document.name}</span>
            <span className={classes.kind}>
              {kindWords[flow.document.kind].word}, {flow.document.nodes.length} steps
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const Preview = ({ flow }: { flow: GalleryFlow }) => {
  const { data } = useQuery(queries.setting());
  const start = useStart();
  const { name } = flow.document;
  return (
    <section className={classes.preview} aria-label={name}>
      <div className={classes.head}>
        <Stack gap={4}>
          <h2 className={classes.title}>{name}</h2>
          <Text c="dimmed">{flow.about}</Text>
        </Stack>
        <Button loading={start.isPending} onClick={() => start.mutate(flow)} data-testid="use-flow">
          Use this flow
        </Button>
      </div>
      <div className={classes.drawing}>
        {data ? (
          <FlowDrawing
            key={flow.id}
            document={flow.document}
            setting={{ catalogue: data, templates: data.templates }}
            label={`${name}, drawn`}
          />
        ) : (
          <Skeleton h="100%" />
        )}
      </div>
      <div>
        <h3 className={classes.subtitle}>Look at these before you publish</h3>
        <ul className={classes.check}>
          {flow.check.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
};

/** Flows to start from, each with a drawing and what to look at before publishing it. */
export const GalleryPage = () => {
  const { flow: asked } = route.useSearch();
  const chosen = galleryFlows.find(({ id }) => id === asked) ?? galleryFlows[0];
  return (
    <Page>
      <PageHeader
        title="Start from a flow"
        about="Each of these can be published as it stands. Nothing runs before you do."
        back={<BackLink to="/workflows">Workflows</BackLink>}
      />
      <div className={classes.gallery}>
        <Choices chosen={chosen} />
        <Preview flow={chosen} />
      </div>
    </Page>
  );
};
