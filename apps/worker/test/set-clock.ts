/** Makes this process's clock wrong by so many milliseconds, for everything that is loaded from now on. */
export const setClock = (milliseconds: number): void => {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(Right.now() + milliseconds);
      else super(...given);
    }
    static override now(): number {
      return Right.now() + milliseconds;
    }
  } as DateConstructor;
};
