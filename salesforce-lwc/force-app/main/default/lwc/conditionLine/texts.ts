import Stage_Discard from '@salesforce/label/c.Keystage_Stage_Discard';
import Stage_KeepMine from '@salesforce/label/c.Keystage_Stage_KeepMine';
import Stage_Note from '@salesforce/label/c.Keystage_Stage_Note';
import Stage_RestInProgress from '@salesforce/label/c.Keystage_Stage_RestInProgress';
import Stage_Save from '@salesforce/label/c.Keystage_Stage_Save';
import Stage_Saving from '@salesforce/label/c.Keystage_Stage_Saving';
import Stage_SeenOn from '@salesforce/label/c.Keystage_Stage_SeenOn';
import Stage_TakeTheirs from '@salesforce/label/c.Keystage_Stage_TakeTheirs';

/** What the component says on its own behalf. */
export const texts = {
  Stage_Discard,
  Stage_KeepMine,
  Stage_Note,
  Stage_RestInProgress,
  Stage_Save,
  Stage_Saving,
  Stage_SeenOn,
  Stage_TakeTheirs,
} as const;
