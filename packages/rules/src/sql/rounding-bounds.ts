/** The decimals between which a number is nearest to a double, exactly; `even` when it is also nearest to the ends themselves. */
export interface RoundingBounds {
  low: string;
  high: string;
  even: boolean;
}

const mantissaBits = 52n;

interface Parts {
  mantissa: bigint;
  exponent: number;
}

const partsOf = (magnitude: number): Parts => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, magnitude);
  const bits = view.getBigUint64(0);
  const fraction = bits & ((1n << mantissaBits) - 1n);
  const biased = Number(bits >> mantissaBits);
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << mantissaBits), exponent: biased - 1075 };
};

/** A whole number times a power of two, in decimal. */
const decimal = (whole: bigint, power: number): string =>
  power >= 0 ? String(whole << BigInt(power)) : `${whole * 5n ** BigInt(-power)}e${power}`;

/** Where numbers begin and cease to be rounded to a finite double, as JavaScript and PostgreSQL both round. */
export const roundingBounds = (double: number): RoundingBounds => {
  const { mantissa, exponent } = partsOf(Math.abs(double));
  const narrow = mantissa === 1n << mantissaBits && exponent > -1074;
  const inner = narrow ? decimal(4n * mantissa - 1n, exponent - 2) : decimal(2n * mantissa - 1n, exponent - 1);
  const outer = decimal(2n * mantissa + 1n, exponent - 1);
  const even = mantissa % 2n === 0n;
  return double < 0 ? { low: `-${outer}`, high: `-${inner}`, even } : { low: inner, high: outer, even };
};
