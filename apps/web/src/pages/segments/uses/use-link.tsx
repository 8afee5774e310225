import { LinkText } from '../../../links/link-text.tsx';

interface Props {
  kind: 'workflow' | 'segment';
  id: string;
  name: string;
}

/** The name of a workflow or segment, which leads to it in a tab of its own: what is edited here stays. */
export const UseLink = ({ kind, id, name }: Props) =>
  kind === 'workflow' ? (
    <LinkText to="/workflows/$id" params={{ id }} target="_blank" fz="inherit">
      {name}
    </LinkText>
  ) : (
    <LinkText to="/segments/$id" params={{ id }} target="_blank" fz="inherit">
      {name}
    </LinkText>
  );
