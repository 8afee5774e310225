/** Why the embedded PostgreSQL did not start; `detail` says in words which folder, which process, and what to do. */
export interface StartProblem {
  code: 'no_binaries' | 'folder_unusable' | 'folder_taken' | 'server_stuck' | 'server_failed';
  detail: string;
}

/** Makes a problem of starting. */
export const startProblem = (code: StartProblem['code'], detail: string): StartProblem => ({ code, detail });

/** The problem of a folder that a living Ripen process uses, with its number if it is known. */
export const takenProblem = (folder: string, pid: number | null): StartProblem =>
  startProblem(
    'folder_taken',
    `The data folder ${folder} is in use by another Ripen process${pid === null ? '' : ` (pid ${pid})`}. Stop that one first, or set RIPEN_DATA to another folder.`,
  );
