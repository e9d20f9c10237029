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
