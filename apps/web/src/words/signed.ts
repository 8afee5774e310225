const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Points with their sign, as they add up: "+5", "−3". */
export const signed = (points: number): string => `${points < 0 ? '−' : '+'}${figures.format(Math.abs(points))}`;
