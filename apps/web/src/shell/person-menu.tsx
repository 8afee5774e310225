import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Me } from '@ripen/contract';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import classes from './rail.module.css';
import { signOut } from '../session/sign-in.ts';
import { problemWords } from '../words/problem-words.ts';

const Leave = () => {
  const queryClient = useQueryClient();
  const leave = async () => {
    try {
      await signOut();
      queryClient.clear();
      window.location.assign('/sign-in');
    } catch (error) {
      notifications.show({ color: 'red', title: 'Signing out failed', message: problemWords(error) });
    }
  };
  return (
    <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} aria-hidden />} onClick={() => void leave()}>
      Sign out
    </Menu.Item>
  );
};

/** Who is signed in, and the way out. */
export const PersonMenu = ({ me }: { me: Me }) => (
  <Menu position="top-start" width={220}>
    <Menu.Target>
      <Button
        variant="subtle"
        color="gray"
        flex={1}
        justify="flex-start"
        px={8}
        miw={0}
        classNames={{ label: classes.person }}
        leftSection={<IconUserCircle size={18} stroke={1.6} aria-hidden />}
      >
        <Text truncate inherit>
          {me.user.name}
        </Text>
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{me.user.email}</Menu.Label>
      <Leave />
    </Menu.Dropdown>
  </Menu>
);
