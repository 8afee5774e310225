/** A path of this site as somebody asked for it; anything that would lead to another site becomes the start page. */
export const pathWithin = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
