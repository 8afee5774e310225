import { LinkButton } from '../../links/link-button.tsx';

/** The way to the flows one can start from. */
export const StartFromFlow = () => (
  <LinkButton to="/workflows/gallery" variant="default">
    Start from a flow
  </LinkButton>
);
