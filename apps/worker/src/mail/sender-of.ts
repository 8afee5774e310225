/** Who mail comes from: the workspace's name at the host that people reach Ripen by. */
export const senderOf = (workspace: string, publicUrl: string): { name: string; address: string } => ({
  name: workspace.replaceAll(/[\r\n\0"<>]/g, ' ').trim() || 'Ripen',
  address: `hello@${hostOf(publicUrl)}`,
});

/** The host of an address as mail can write it: `localhost` and bare numbers become `ripen.localhost`. */
export const hostOf = (publicUrl: string): string => {
  const { hostname } = new URL(publicUrl);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(hostname) && !/^[\d.]+$/.test(hostname) ? hostname : 'ripen.localhost';
};
