import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Choice } from './choice.ts';
import classes from './step-picker.module.css';

interface OptionsProps {
  choices: readonly Choice[];
  active: number;
  height: number;
  onPick: (choice: Choice) => void;
}

const Option = ({ choice, active, onPick }: { choice: Choice; active: boolean; onPick: (choice: Choice) => void }) => (
  <div
    role="option"
    id={`choice-${choice.id}`}
    aria-selected={active}
    className={classes.option}
    data-active={active || undefined}
    data-testid={`pick-${choice.id}`}
    onClick={() => onPick(choice)}
    onKeyDown={(event) => event.key === 'Enter' && onPick(choice)}
    tabIndex={-1}
  >
    {choice.icon ? <choice.icon size={17} stroke={1.7} aria-hidden /> : null}
    <span className={classes.words}>
      <span>{choice.label}</span>
      {choice.about === '' ? null : <span className={classes.about}>{choice.about}</span>}
    </span>
    {choice.keys === undefined ? null : <kbd className={classes.keys}>{choice.keys}</kbd>}
  </div>
);

const Options = ({ choices, active, height, onPick }: OptionsProps) => (
  <div className={classes.options} style={{ maxHeight: height }} role="listbox" id="choices" aria-label="Choices">
    {choices.map((choice, index) => (
      <div key={choice.id} role="presentation">
        {choice.heading === undefined ? null : (
          <div className={classes.heading} role="presentation">
            {choice.heading}
          </div>
        )}
        <Option choice={choice} active={index === active} onPick={onPick} />
      </div>
    ))}
  </div>
);

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const useActive = (choices: readonly Choice[], onDone: (choice: Choice | null) => void) => {
  const [active, setActive] = useState(0);
  const shown = Math.min(active, Math.max(0, choices.length - 1));
  const chosen = choices[shown];
  useEffect(() => {
    document.getElementById(`choice-${chosen?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move !== undefined) setActive((shown + move + choices.length) % Math.max(1, choices.length));
    if (event.key === 'Enter' && chosen) onDone(chosen);
    if (event.key === 'Escape' || event.key === 'Tab') onDone(null);
    if (move === undefined && !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active: shown, chosen, onKeyDown, reset: () => setActive(0) };
};

interface Props {
  label: string;
  placeholder: string;
  height: number;
  choicesFor: (search: string) => readonly Choice[];
  /** Told of the choice, or of null when the reader gives up. */
  onDone: (choice: Choice | null) => void;
}

/** A search with what it finds below it, for mouse and keyboard. */
export const SearchableChoices = ({ label, placeholder, height, choicesFor, onDone }: Props) => {
  const [search, setSearch] = useState('');
  const choices = choicesFor(search.trim());
  const { active, chosen, onKeyDown, reset } = useActive(choices, onDone);
  const type = (text: string): void => {
    setSearch(text);
    reset();
  };
  return (
    <>
      <TextInput
        label={label}
        placeholder={placeholder}
        value={search}
        leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls="choices"
        aria-activedescendant={chosen ? `choice-${chosen.id}` : undefined}
        className={classes.search}
        autoComplete="off"
        data-autofocus
      />
      <Options choices={choices} active={active} height={height} onPick={onDone} />
      {choices.length === 0 ? <p className={classes.none}>Nothing is called that.</p> : null}
    </>
  );
};
