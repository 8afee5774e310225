import { Button, Group, MultiSelect, Paper, Stack, Text } from '@mantine/core';
import { productStageName, type Stage } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api.ts';

interface ProductPartProps {
  stages: readonly Stage[];
  onAdd: (products: string[]) => void;
}

/** Offers a stage for leads that are qualified for a product, for each product that scoring models give interest in. */
export const ProductPart = ({ stages, onAdd }: ProductPartProps) => {
  const { data: setting } = useQuery(queries.setting());
  const [chosen, setChosen] = useState<string[]>([]);
  const known = new Set(stages.map(({ name }) => name));
  const products = (setting?.products ?? []).filter((product) => !known.has(productStageName(product)));
  if (products.length === 0) return null;
  return (
    <Paper withBorder p="sm" mt="md">
      <Stack gap="xs">
        <Text fw={500}>Product qualified: which product?</Text>
        <Text size="sm" c="dimmed">
          A stage of its own for leads whose contact details are known, who may be written to, and who have at least 30
          points of interest in that product. You can change its rule afterwards.
        </Text>
        <Group align="flex-end" wrap="nowrap">
          <MultiSelect
            aria-label="Products"
            placeholder={chosen.length === 0 ? 'Choose one or more' : ''}
            style={{ flex: 1 }}
            data={products}
            value={chosen}
            onChange={setChosen}
          />
          <Button
            variant="default"
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(chosen);
              setChosen([]);
            }}
          >
            Add {chosen.length > 1 ? 'their stages' : 'its stage'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
