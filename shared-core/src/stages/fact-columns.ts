import { factCatalogue } from './fact-catalogue';
import type { StageTemplate } from './stage-template';
import { whatItIsAbout } from './what-it-is-about';

/** A column of a list of deals that holds one fact of a template, or the stage the buyer is in. */
export interface FactColumn {
  readonly column: number;
  readonly header: string;
  /** Undefined for the buyer's stage. */
  readonly path?: string;
}

/** Columns of a list that are called like one fact of a template, or like one condition that looks at one fact. Facts that follow from others are worked out. */
export function factColumns(template: StageTemplate, headers: readonly string[]): FactColumn[] {
  const { derived, facts } = factCatalogue(template);
  return headers.flatMap((header, column): FactColumn[] => {
    const subject = header.trim() === '' ? undefined : whatItIsAbout(template, header);
    if (subject?.kind === 'buyerStage') return [{ column, header }];
    const path = subject?.paths.length === 1 ? subject.paths[0] : undefined;
    if (path === undefined || derived.has(path) || facts.get(path)?.type === 'list') return [];
    return [{ column, header, path }];
  });
}
