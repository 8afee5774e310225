import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

const Plain = ({ children, ...props }: Props) => (
  <a {...props} className="ripen-row-link">
    {children}
  </a>
);

/** The name of a table's row, which makes the whole row lead to its page. */
export const RowLink = createLink(Plain);
