/** What test/setup.cjs adds for the tests of components. */

declare function inLanguage(lang: string): void;
/** Names of the custom permissions that the reader has. */
declare function withPermissions(...names: string[]): void;
/** The reader holds a phone. */
declare function onPhone(): void;
/** Labels that some component has imported so far. */
declare const labelsRead: ReadonlySet<string>;
/** A label as it stands in the metadata, in the language of the reader. */
declare function labelText(name: string): string;

declare namespace jest {
  interface Matchers<R> {
    /** Passes when axe finds nothing, by the rules of sa11y. */
    toBeAccessible(): Promise<R>;
  }
}
