import { useDocumentTitle } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { rename } from '../edits/rename.ts';
import { useBench, useFlow } from '../model/bench.ts';
import classes from './editor.module.css';

/** The workflow's name, to be changed where it stands; a name that is left empty stays as it was. */
export const NameField = () => {
  const { flow, readOnly } = useBench();
  const name = useFlow(({ document }) => document.name);
  const [typed, setTyped] = useState<string | null>(null);
  useDocumentTitle(`${name} · Ripen`);
  const leave = (): void => {
    const wanted = (typed ?? name).trim();
    setTyped(null);
    if (wanted !== '' && wanted !== name) flow.getState().perform(rename, { name: wanted });
  };
  const press = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
    if (key === 'Escape') setTyped(null);
    if (key === 'Enter' || key === 'Escape') currentTarget.blur();
  };
  return (
    <h1 style={{ margin: 0, display: 'contents' }}>
      <input
        className={classes.name}
        aria-label="Name of the workflow"
        value={typed ?? name}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={leave}
        onKeyDown={press}
        maxLength={128}
        disabled={readOnly}
        data-testid="workflow-name"
      />
    </h1>
  );
};
