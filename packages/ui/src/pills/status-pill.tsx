import { Pill } from './pill.tsx';
import { statusLook } from './statuses.ts';

/** A status of a workflow, run or message: the same word, icon and colour on every page. */
export const StatusPill = ({ status }: { status: string }) => {
  const { word, icon, tone } = statusLook(status);
  return (
    <Pill tone={tone} icon={icon}>
      {word}
    </Pill>
  );
};
