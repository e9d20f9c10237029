declare module 'shell/recordPage' {
  import type { LightningElement } from 'lwc';
  const constructor: typeof LightningElement;
  export default constructor;
}

declare module 'shell/appPage' {
  import type { LightningElement } from 'lwc';
  const constructor: typeof LightningElement;
  export default constructor;
}

declare module 'keystage/components' {
  import type { LightningElement } from 'lwc';
  /** The exposed components of the DX project, by name. */
  export const componentConstructors: Readonly<
    Record<string, (() => Promise<{ readonly default: typeof LightningElement }>) | undefined>
  >;
}
