import { ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Fillable } from './fillable.ts';

interface Props {
  id: string;
  offered: readonly Fillable[];
  chosen: number;
  onTake: (one: Fillable) => void;
}

/** The id of an option of a list, for what points at it. */
export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** What can be filled in, as the listbox of the field that keeps the focus. */
export const OfferList = ({ id, offered, chosen, onTake }: Props): ReactNode => {
  const option = useRef<HTMLButtonElement>(null);
  // In braces: browsers begin to answer with a promise, which an effect may not give on.
  useEffect(() => {
    option.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, offered]);
  return (
    <ScrollArea.Autosize mah={240} type="auto" onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label="What can be filled in">
        {offered.map((one, index) => (
          <UnstyledButton
            key={one.name}
            ref={index === chosen ? option : null}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            onClick={() => onTake(one)}
            display="block"
            w="100%"
            px="sm"
            py={6}
            bdrs="sm"
            bg={index === chosen ? 'var(--mantine-color-default-hover)' : undefined}
          >
            <Text size="sm" span>
              {one.label}
            </Text>
            <Text size="xs" c="dimmed" span ml="xs">
              {one.group}
            </Text>
            <Text size="xs" c="dimmed" ff="monospace" truncate>
              {one.name}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </ScrollArea.Autosize>
  );
};
