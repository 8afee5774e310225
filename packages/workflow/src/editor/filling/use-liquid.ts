import type * as Liquid from '@ripen/liquid';
import { useEffect, useState } from 'react';

/** The language of templates once it is here, null before: a page that has no text to fill in doesn't load it. */
export const useLiquid = (): typeof Liquid | null => {
  const [liquid, setLiquid] = useState<typeof Liquid | null>(null);
  useEffect(() => {
    let gone = false;
    void import('@ripen/liquid').then((loaded) => (gone ? undefined : setLiquid(loaded)));
    return () => {
      gone = true;
    };
  }, []);
  return liquid;
};
