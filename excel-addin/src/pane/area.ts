import type { CalendarDate, LocaleNotation } from '@keystage/core';
import type { ComponentType } from 'react';
import type { LoadedLanguage } from '../language/load-language';
import type { SalesforceTools } from '../salesforce/salesforce-step';
import type { Pane } from './open-pane';

/** The parts of the pane. */
export type AreaName = 'segment' | 'funnel' | 'deal' | 'model' | 'salesforce';

/** What a part of the pane works with, beside the workbook. */
export interface AreaTools {
  /** The segmentation at work: the list, the model and the run in hand. */
  readonly pane: Pane;
  readonly language: LoadedLanguage;
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
  /** What it takes to sign in to an org; left out where there is no way. */
  readonly salesforce?: SalesforceTools;
}

/** A part of the pane that is loaded when somebody first goes there, and keeps its state while they are elsewhere. */
export interface Area {
  readonly name: Exclude<AreaName, 'segment'>;
  readonly open: () => Promise<OpenedArea>;
}

export interface OpenedArea {
  readonly Shown: ComponentType<AreaShown>;
}

/** What a part is given to be shown with. */
export interface AreaShown {
  /** Goes to another part, for what is done there. */
  readonly go: (area: AreaName) => void;
}
