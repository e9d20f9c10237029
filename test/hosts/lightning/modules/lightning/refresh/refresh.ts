/** Asks whoever holds the page to read everything again. */
export class RefreshEvent extends Event {
  static readonly type = 'lightning__refreshview';

  constructor() {
    super(RefreshEvent.type, { bubbles: true, composed: true });
  }
}

export function registerRefreshHandler(): never {
  throw new Error('lightning/refresh: the stand-in Lightning keeps no refresh handlers.');
}
