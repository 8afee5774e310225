/** What people call a dimension of a score: "Fit", "Engagement", "Interest in analytics". */
export const dimensionName = (dimension: string): string =>
  dimension.startsWith('interest:')
    ? `Interest in ${dimension.slice('interest:'.length)}`
    : `${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}`;
