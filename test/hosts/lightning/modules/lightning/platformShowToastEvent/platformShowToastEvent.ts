/** Asks the page to show a toast; the page hears it wherever it comes from. */
export class ShowToastEvent extends CustomEvent<Readonly<Record<string, unknown>>> {
  constructor(toast: Readonly<Record<string, unknown>>) {
    super('lightning__showtoast', {
      composed: true,
      cancelable: true,
      bubbles: true,
      detail: { variant: 'info', ...toast },
    });
  }
}
