import { Button, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { signIn } from '../../session/sign-in.ts';
import { Wordmark } from '../../shell/wordmark.tsx';
import { pathWithin } from './path-within.ts';
import classes from './sign-in.module.css';
import { Refusal } from '../../forms/refusal.tsx';

const route = getRouteApi('/sign-in');

const useSignIn = () => {
  const { back } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onSuccess: () => {
      queryClient.clear();
      router.history.replace(pathWithin(back));
    },
  });
};

/** Asks for email and password, and leads back to where one wanted to go. */
export const SignInPage = () => {
  useDocumentTitle('Sign in · Ripen');
  const { mutate, isPending, error } = useSignIn();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (value.includes('@') ? null : 'Your email address'),
      password: (value) => (value === '' ? 'Your password' : null),
    },
  });
  return (
    <main className={classes.ground}>
      <Paper withBorder p={32} className={classes.card}>
        <form onSubmit={form.onSubmit((values) => mutate(values))} noValidate>
          <Stack gap="lg">
            <Wordmark />
            <Title order={1}>Sign in</Title>
            <TextInput label="Email" type="email" autoComplete="username" {...form.getInputProps('email')} />
            <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
            <Refusal error={error} title="You aren’t signed in." />
            <Button type="submit" loading={isPending} fullWidth>
              Sign in
            </Button>
          </Stack>
        </form>
      </Paper>
    </main>
  );
};
