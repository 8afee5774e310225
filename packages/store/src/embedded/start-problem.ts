/** Why the embedded PostgreSQL did not start; `detail` says in words which folder, which process, and what to do. */
export interface StartProblem {
  code: 'no_binaries' | 'folder_unusable' | 'folder_taken' | 'server_stuck' | 'server_failed';
  detail: string;
}

/** Makes a problem of starting. */
export const startProblem = (code: StartProblem['code'], detail: string): StartProblem => ({ code, detail });
