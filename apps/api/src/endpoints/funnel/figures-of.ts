import type { Funnel } from '@ripen/contract';
import type { Figures } from '@ripen/store';

type Figure = Funnel['figures'][number];

/** The figures of a life cycle, each with what it means. */
export const figuresOf = (figures: Figures): Figure[] => {
  const { leads, legitimate, qualified, converted, handedOver, atOnce, matured } = figures;
  return [
    figure('legitimate', [legitimate, leads], 'of the leads that came in can be written to and weren’t disqualified'),
    figure('qualified', [qualified, legitimate], 'of the legitimate leads came to a stage that hands them to sales'),
    figure('not ready', [legitimate - qualified, legitimate], 'of the legitimate leads didn’t come there yet'),
    figure('converted', [converted, qualified], 'of the qualified leads became customers'),
    figure('passed on at once', [atOnce, handedOver], 'of the leads handed to sales were so within a day of coming in'),
    figure('matured', [matured, atOnce], 'of the leads passed on at once were accepted by sales'),
  ];
};

const figure = (name: Figure['name'], [count, of]: [number, number], said: string): Figure => ({
  name,
  count,
  of,
  share: of === 0 ? null : count / of,
  said,
});
