import { ScrollArea } from '@mantine/core';
import { ProblemError } from '@ripen/client';
import { ProblemNotice } from '@ripen/ui';
import { problemsIn } from '../../../forms/problems-in.ts';
import { Refusal } from '../../../forms/refusal.tsx';
import classes from './bring.module.css';
import { wrongLines } from './wrong-lines.ts';

// As many as the server names.
const mostNamed = 100;

/** Says why a file wasn't taken: which lines are wrong, and in what; nothing while `error` is null. */
export const NotImported = ({ error }: { error: unknown }) => {
  const lines = wrongLines(problemsIn(error));
  if (lines.length === 0 || !(error instanceof ProblemError))
    return <Refusal error={error} title="Nothing was recorded." />;
  return (
    <div>
      <ProblemNotice inline title={`${error.problem.detail}.`}>
        Mend the file and choose it again: it is taken whole or not at all.
      </ProblemNotice>
      <ScrollArea.Autosize
        mah={240}
        className={classes.scroll}
        type="auto"
        scrollbars="y"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Lines that are wrong' }}
      >
        <table className={classes.wrong}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, says }) => (
              <tr key={`${line} ${says}`}>
                <th scope="row">{line}</th>
                <td>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea.Autosize>
      <p className={classes.small}>
        The line with the column names is line 1.
        {lines.length < mostNamed ? '' : ` These are the first ${mostNamed} of what is wrong; there may be more.`}
      </p>
    </div>
  );
};
