/** Hands a text over as a file, in the way every browser a pane runs in knows; where one does not, it is there as text too. */
export function download(name: string, contents: string): void {
  const address = URL.createObjectURL(new Blob([contents], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
