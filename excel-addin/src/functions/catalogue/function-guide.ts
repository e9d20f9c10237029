import type { FunctionId, ParameterName } from './function-catalogue';

/** What people read of the functions, in one language: in Excel's own formula help and on the help page. */
export interface FunctionGuide {
  /** The tag of the language, as the files are called. */
  readonly language: 'en' | 'zh-CN' | 'ko';
  /** What the language calls itself. */
  readonly languageName: string;
  /** One sentence each: Excel shows it while the formula is typed. */
  readonly functions: Readonly<Record<FunctionId, string>>;
  readonly parameters: Readonly<Record<ParameterName, string>>;
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly pane: { readonly title: string; readonly steps: readonly string[] };
    readonly buttons: { readonly title: string; readonly rows: readonly (readonly [button: string, does: string])[] };
    readonly functions: {
      readonly title: string;
      readonly rules: readonly string[];
      readonly arguments: string;
      readonly example: string;
      readonly gives: string;
    };
    /** What stands in the cells that a function fills. */
    readonly results: Readonly<Record<FunctionId, string>>;
    readonly trouble: { readonly title: string; readonly rows: readonly (readonly [shown: string, means: string])[] };
    readonly privacy: { readonly title: string; readonly text: string };
  };
}
