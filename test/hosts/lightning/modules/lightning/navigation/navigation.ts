interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
}

const navigate = Symbol('Navigate');
const generateUrl = Symbol('GenerateUrl');

/** Where components ask to go is told to the page as an event; the stand-in goes nowhere. */
function mixin(Base: new () => object) {
  class Navigating extends Base {
    [navigate](reference: PageReference): void {
      (this as unknown as EventTarget).dispatchEvent(
        new CustomEvent('lightningnavigate', { bubbles: true, composed: true, detail: reference }),
      );
    }

    [generateUrl](reference: PageReference): Promise<string> {
      const id = reference.attributes?.['recordId'];
      if (typeof id !== 'string') throw new Error(`The stand-in Lightning has no address for ${reference.type}.`);
      return Promise.resolve(`/lightning/r/${id}/view`);
    }
  }
  return Navigating;
}

export const NavigationMixin = Object.assign(mixin, { Navigate: navigate, GenerateUrl: generateUrl });

/** A wire without configuration: what the address of the page says of a component that stands on one of its own. */
export class CurrentPageReference {
  constructor(private readonly dataCallback: (reference: PageReference) => void) {}

  connect(): void {
    const state = [...new URLSearchParams(window.location.search)].filter(([name]) => name.startsWith('c__'));
    this.dataCallback({ type: 'standard__component', state: Object.fromEntries(state) });
  }

  update(): void {}

  disconnect(): void {}
}
