const whole = new Intl.NumberFormat('en-GB');

/** A number for people: grouped by thousands, in figures of equal width so that columns line up. */
export const Count = ({ value }: { value: number }) => <span className="ripen-figures">{whole.format(value)}</span>;
