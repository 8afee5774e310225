import { PageHeader } from '@ripen/ui';
import { LinkButton } from '../links/link-button.tsx';
import { Page } from './page.tsx';

/** Stands where an address leads nowhere. */
export const NotFound = () => (
  <Page narrow>
    <PageHeader title="There is nothing here" about="The address may be mistyped, or what it led to was deleted." />
    <LinkButton to="/workflows">Go to workflows</LinkButton>
  </Page>
);
