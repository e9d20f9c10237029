import type { ComponentType } from 'react';
import type { SalesforceSpeaker } from '@keystage/core/salesforce';
import type { ModelAreaWords } from '../../language/model-area/model-area-words';
import type { SalesforceScreenWords } from '../../language/salesforce-screen/salesforce-screen-words';
import type { AreaName } from '../../pane/area';
import type { SalesforceState } from '../salesforce-state';
import type { SalesforceActions } from '../salesforce-step';

/** What each part of the Salesforce screens speaks with and does. */
export interface SalesforcePart {
  readonly state: SalesforceState;
  readonly act: SalesforceActions;
  readonly text: SalesforceScreenWords;
  readonly org: SalesforceSpeaker;
  /** How differences between models are named. */
  readonly differences: ModelAreaWords['versions'];
  /** The screens on which tables are pulled out of the org. */
  readonly Tables: ComponentType<{ readonly host: string; readonly onBack: () => void }>;
  /** The screen on which a stage template goes into the org. */
  readonly Templates: ComponentType<{ readonly host: string; readonly onBack: () => void }>;
  /** The screen on which the trail of the org is read. */
  readonly Trail: ComponentType<{ readonly host: string; readonly onBack: () => void }>;
  /** The list was changed after it was segmented. */
  readonly edited: boolean;
  /** Goes to another part of the pane. */
  readonly go: (area: AreaName) => void;
  /** Takes the person to a row of the list, counted from 0 inside its data. */
  readonly onShowRow: (row: number) => void;
}
