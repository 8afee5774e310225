const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** A share from 0 to 1 as people say it: "42%", below ten in a hundred with a digit more; "–" for one of nothing. */
export const shareWords = (share: number | null): string =>
  share === null ? '–' : share > 0 && share < 0.1 ? fine.format(share) : percent.format(share);
