import { Fragment } from 'react';
import { TimeText } from '../time/time-text.tsx';

const moment = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** A sentence of a story; moments that it names as RFC 3339 are told by the reader's clock. */
export const Said = ({ children, zone = null }: { children: string; zone?: string | null }) => (
  <>
    {children.split(moment).map((part, index) => (
      <Fragment key={`${index} ${part}`}>{index % 2 === 1 ? <TimeText at={part} zone={zone} clock /> : part}</Fragment>
    ))}
  </>
);
