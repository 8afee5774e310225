import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { LinesToPaste } from '../lines-to-paste.tsx';
import settings from '../settings.module.css';
import { receiverSamples } from './receiver-samples.ts';
import { ReplaceSecret } from './replace-secret.tsx';
import { SecretFacts } from './secret-facts.tsx';

const Samples = () => (
  <section aria-labelledby="receiver-samples">
    <Title order={2} size="h4" id="receiver-samples">
      For whoever runs the program you call
    </Title>
    <Text c="dimmed" mt={4} mb="sm" maw="64ch">
      Pass on the secret and these lines. They take a call only if it comes from this workspace and was made within the
      last five minutes.
    </Text>
    <LinesToPaste samples={receiverSamples} />
  </section>
);

/** What signs the calls that workflows make, and how the programs that get them check it. */
export const Webhooks = () => {
  const { data, error, refetch } = useQuery(queries.signing());
  if (data === undefined)
    return error === null ? (
      <Skeleton height={480} />
    ) : (
      <Failure error={error} what="the secret" onRetry={() => void refetch()} part />
    );
  return (
    <div className={settings.narrow}>
      <p className={settings.about}>
        Every call that a workflow makes to another program is signed with this secret, so that the program can tell
        that it comes from you and that nobody changed it on the way.
      </p>
      <Stack gap="xl">
        <Stack gap="md" align="stretch">
          <SecretFacts signing={data.body} />
          <div>
            <ReplaceSecret revision={data.revision} />
          </div>
        </Stack>
        <Samples />
      </Stack>
    </div>
  );
};
