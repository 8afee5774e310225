import { IconArrowLeft } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './links.module.css';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

const Plain = ({ children, ...props }: Props) => (
  <a {...props} className={classes.back}>
    <IconArrowLeft size={15} stroke={1.9} aria-hidden />
    {children}
  </a>
);

/** The way back to the list that a page hangs in. */
export const BackLink = createLink(Plain);
