/** A figure of a backtest whose leads are asked for, with what to call it. */
export interface AskedFigure {
  said: string;
  side: 'draft' | 'published';
  figure: 'entered' | 'goals' | 'inside' | 'visits' | 'passed' | 'mails' | 'waiting' | 'parked' | 'day' | 'week';
  node?: string;
  port?: string;
  day?: string;
  what?: 'entered' | 'mails';
  more?: number;
}
