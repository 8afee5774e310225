const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A file's size: "812 bytes", "12 kB", "3.1 MB"; rounded up, so that what is over a limit never reads like the limit. */
export const bytesIn = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes <= 999_000) return `${figures.format(Math.ceil(bytes / 1_000))} kB`;
  return `${figures.format(Math.ceil(bytes / 100_000) / 10)} MB`;
};
