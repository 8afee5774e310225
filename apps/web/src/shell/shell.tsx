import { Burger, Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import type { Me } from '@ripen/contract';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { OfflineNotice } from './offline-notice.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { Wordmark } from './wordmark.tsx';

/** After going to another page the keyboard and the screen reader go on there. */
const useFocusOnArrival = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
};

const Bar = ({ me }: { me: Me }) => {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <header className={classes.bar}>
      <Burger opened={open} onClick={show} size="sm" aria-label="Open the menu" aria-expanded={open} />
      <Wordmark />
      <Drawer.Root opened={open} onClose={close} size={272} padding={0}>
        <Drawer.Overlay backgroundOpacity={0.4} />
        <Drawer.Content aria-label="Menu">
          <Drawer.Body h="100%">
            <Rail me={me} onGo={close} />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </header>
  );
};

/** What surrounds every page: the rail (a burger on a phone), a link past it, and a word when offline. */
export const Shell = ({ me, children }: { me: Me; children: ReactNode }) => {
  const main = useFocusOnArrival();
  const [compact, setCompact] = useLocalStorage({
    key: 'ripen-compact-rail',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <div className={classes.shell} data-compact={compact || undefined}>
        <div className={classes.side}>
          <Rail me={me} onGo={() => undefined} compact={{ on: compact, toggle: () => setCompact(!compact) }} />
        </div>
        <Bar me={me} />
        <main id="main" className={classes.main} ref={main} tabIndex={-1}>
          <OfflineNotice />
          {children}
        </main>
      </div>
    </>
  );
};
