import { Portal } from '@mantine/core';
import { useClickOutside, useFocusReturn, useFocusTrap, useMergedRef } from '@mantine/hooks';
import { useBench, useView } from '../model/bench.ts';
import type { Choice } from './choice.ts';
import { choicesOf } from './choices-of.ts';
import type { PickerRequest } from './picker-request.ts';
import { SearchableChoices } from './searchable-choices.tsx';
import classes from './step-picker.module.css';

const width = 300;
const height = 400;

const within = (wished: number, size: number, room: number): number => Math.max(8, Math.min(wished, room - size - 8));

const Open = ({ request }: { request: PickerRequest }) => {
  const bench = useBench();
  const done = (choice: Choice | null): void => {
    bench.view.setState(choice ? { picker: null, panel: 'step' } : { picker: null });
    choice?.pick();
  };
  const frame = useMergedRef(
    useFocusTrap(),
    useClickOutside(() => done(null)),
  );
  useFocusReturn({ opened: true });
  const place = {
    left: within(request.x, width, window.innerWidth),
    top: within(request.y, height, window.innerHeight),
    width,
  };
  return (
    <Portal>
      <div
        className={classes.picker}
        style={place}
        ref={frame}
        role="dialog"
        aria-label={request.title}
        data-testid="picker"
      >
        <SearchableChoices
          label={request.title}
          placeholder="Search steps"
          height={height - 84}
          choicesFor={(search) => choicesOf(bench, request, search)}
          onDone={done}
        />
      </div>
    </Portal>
  );
};

/** Asks for a step where the reader wants one: the kinds that fit and the steps a line may lead to. */
export const StepPicker = () => {
  const request = useView((view) => view.picker);
  return request ? <Open key={`${request.x} ${request.y} ${request.title}`} request={request} /> : null;
};
