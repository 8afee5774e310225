import { Modal } from '@mantine/core';
import { kindOf } from '@ripen/workflow';
import { editorOf } from '@ripen/workflow/editor';
import { showStep } from '../canvas/show-step.ts';
import { addKind } from '../palette/add-kind.ts';
import { type Choice, fits, under } from '../picker/choice.ts';
import { stepChoices } from '../picker/choices-of.ts';
import { isSpent, kindsFor } from '../picker/kinds-for.ts';
import { SearchableChoices } from '../picker/searchable-choices.tsx';
import { allCommands } from './all-commands.ts';
import { commandGroups, type Desk, isOpen, labelOf } from './command.ts';
import { sayKeys } from './say-keys.ts';
import { useDesk } from './use-desk.ts';

const commandChoices = (desk: Desk, search: string): Choice[] =>
  commandGroups.flatMap((group) =>
    under(
      group,
      allCommands
        .filter(
          (command) =>
            command.group === group && command.name !== 'commands' && command.listed !== false && isOpen(command, desk),
        )
        .map(
          (command): Choice => ({
            id: command.name,
            label: labelOf(command, desk),
            about: '',
            icon: undefined,
            ...(command.keys[0] === undefined ? {} : { keys: sayKeys(command.keys[0]) }),
            pick: () => command.run(desk),
          }),
        )
        .filter((choice) => fits(search, choice)),
    ),
  );

const addChoices = ({ bench }: Desk): Choice[] =>
  kindsFor(bench.kind, 'anywhere')
    .filter((kind) => !bench.readOnly && !isSpent(bench.flow.getState().document, kind))
    .map((kind) => ({
      id: `add-${kind}`,
      label: `Add ${kindOf(kind)?.label.toLowerCase() ?? kind}`,
      about: '',
      icon: editorOf(kind)?.icon,
      pick: () => {
        addKind(bench, kind);
        bench.view.setState({ panel: 'step' });
      },
    }));

const goChoices = ({ bench, reactFlow }: Desk): Choice[] =>
  stepChoices(bench, (id) => {
    showStep(bench, reactFlow, id);
    bench.view.setState({ panel: 'step' });
  });

/** Everything that can be done, and every step, by typing a part of its name. */
export const CommandPalette = ({ onClose }: { onClose: () => void }) => {
  const desk = useDesk();
  const choicesFor = (search: string): Choice[] => [
    ...commandChoices(desk, search),
    ...under(
      'Add',
      addChoices(desk).filter((choice) => fits(search, choice)),
    ),
    ...under(
      'Go to',
      goChoices(desk).filter((choice) => fits(search, choice)),
    ),
  ];
  const done = (choice: Choice | null): void => {
    onClose();
    choice?.pick();
  };
  return (
    <Modal.Root opened onClose={onClose} centered={false} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Commands">
        <Modal.Body p="sm">
          <SearchableChoices
            label="Commands"
            placeholder="Add a step, go to a step, publish…"
            height={400}
            choicesFor={choicesFor}
            onDone={done}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
