import { PageHeader } from '@ripen/ui';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { useChange } from '../../list/use-change.ts';
import { blankRule } from '../../rules/blank-rule.ts';
import { Page } from '../../shell/page.tsx';
import { type SegmentDraft, SegmentForm } from './segment-form.tsx';

const starting = { name: '', static: false, rule: blankRule, people: '' };

/** Makes a new segment. */
export const NewSegmentPage = () => {
  const navigate = useNavigate();
  const { mutate, isPending, error } = useChange({
    change: (body: SegmentDraft) => client.createSegment({ body }),
    renews: ['segments', 'setting'],
    said: (_, { name }) => `“${name}” is saved`,
    then: ({ body: { id } }) => void navigate({ to: '/segments/$id', params: { id }, ignoreBlocker: true }),
  });
  return (
    <Page narrow>
      <PageHeader title="New segment" back={<BackLink to="/segments">Segments</BackLink>} />
      <SegmentForm start={starting} onSave={mutate} saving={isPending} error={error} />
    </Page>
  );
};
