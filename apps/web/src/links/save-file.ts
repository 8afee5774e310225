/** Hands a file to the reader as a download, named after something. */
export const saveFile = (content: Blob, name: string, ending: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
};
