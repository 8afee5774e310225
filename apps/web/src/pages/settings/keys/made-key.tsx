import { Button, Group, Stack, Text } from '@mantine/core';
import type { Answered, Endpoints } from '@ripen/contract';
import { CopyField } from '@ripen/ui';
import { LinesToPaste } from '../lines-to-paste.tsx';
import { snippets } from './snippets.ts';

/** A key just made: its secret, this once, and lines to paste that use it. */
export const MadeKey = ({ made, onDone }: { made: Answered<Endpoints['createKey']>; onDone: () => void }) => {
  const shown = snippets({ secret: made.secret, scopes: made.scopes, origin: window.location.origin });
  return (
    <Stack gap="lg">
      <div>
        <Text mb="sm">Copy it now: it is shown this once and can’t be read again.</Text>
        <CopyField label="Secret" value={made.secret} />
      </div>
      <LinesToPaste samples={shown} />
      <Group justify="flex-end">
        <Button onClick={onDone}>I have copied it</Button>
      </Group>
    </Stack>
  );
};
