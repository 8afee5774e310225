import { PageHeader } from '@ripen/ui';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { useChange } from '../../list/use-change.ts';
import { Page } from '../../shell/page.tsx';
import { TemplateForm, type TemplateDraft } from './template-form.tsx';

const starting: TemplateDraft = {
  name: '',
  subject: 'Hello {{ firstName | default: "there" }}',
  html: `<p>Hello {{ firstName | default: "there" }},</p>
<p>Write here what this mail is about.</p>
`,
};

/** Writes a new mail template. */
export const NewTemplatePage = () => {
  const navigate = useNavigate();
  const { mutate, isPending, error } = useChange({
    change: (body: TemplateDraft) => client.createTemplate({ body }),
    renews: ['templates', 'setting'],
    said: (_, { name }) => `“${name}” is saved`,
    then: ({ body: { id } }) => void navigate({ to: '/templates/$id', params: { id }, ignoreBlocker: true }),
  });
  return (
    <Page>
      <PageHeader title="New template" back={<BackLink to="/templates">Templates</BackLink>} />
      <TemplateForm start={starting} onSave={mutate} saving={isPending} error={error} />
    </Page>
  );
};
