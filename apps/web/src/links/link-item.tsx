import { Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = MenuItemProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof MenuItemProps> & { ref?: Ref<HTMLAnchorElement> };

const Plain = (props: Props) => <Menu.Item component="a" {...props} />;

/** An item of a menu that leads to a page. */
export const LinkItem = createLink(Plain);
