import { createContext, useContext } from 'react';

/** What the fields of a file that is being changed work on: a model's, or a stage template's. */
export interface Fields {
  /** The draft, or what is in use. */
  readonly file: unknown;
  /** What the core says against the draft, each with the spot it says it of. */
  readonly faults: readonly { readonly path: string; readonly sentence: string }[];
  readonly betweenSentences: string;
  readonly edit: (path: string, value: unknown) => void;
  /** Of a weight, where that is more than a number. */
  readonly editWeight?: (path: string, weight: unknown) => void;
}

const FieldsContext = createContext<Fields | undefined>(undefined);

export const FieldsOf = FieldsContext.Provider;

/** What the field one is in works on. */
export function useFields(): Fields {
  const fields = useContext(FieldsContext);
  if (!fields) throw new Error('A field of a draft was shown outside <FieldsOf>.');
  return fields;
}

/** What the core says against one spot of the draft, or against several. At its own field a sentence need not say where. */
export function useFaults(...paths: readonly string[]): readonly string[] {
  const { faults } = useFields();
  return faults.flatMap(({ path, sentence }) => (paths.includes(path) ? [withoutPlace(sentence, path)] : []));
}

function withoutPlace(sentence: string, path: string): string {
  return sentence.startsWith(path) ? sentence.slice(path.length).replace(/^[:：]?\s*/, '') : sentence;
}
