// One that has just started may be the only one there is: what others left is looked for soon.
const first = 200;

/** Does something almost at once, and then again and again, that many milliseconds apart (give or take a quarter, so that processes spread out), until it is stopped; `stop` waits for what is under way. */
export const keepDoing = (
  work: () => Promise<void>,
  milliseconds: number,
  onError: (error: Error) => void,
): { stop: () => Promise<void> } => {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let under = Promise.resolve();
  const next = (after: number): void => {
    if (stopped) return;
    timer = setTimeout(
      () => {
        under = work()
          .catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))))
          .then(() => next(milliseconds));
      },
      after * (0.75 + Math.random() / 2),
    );
    timer.unref();
  };
  next(Math.min(milliseconds, first));
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await under;
    },
  };
};
