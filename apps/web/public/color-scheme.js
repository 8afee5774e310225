// Runs before the first paint, so that no page flashes in the wrong colours.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  let chosen = null;
  try {
    chosen = localStorage.getItem('ripen-color-scheme');
  } catch (error) {
    console.warn('The choice of colours can’t be kept here', error);
  }
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
