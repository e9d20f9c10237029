import Stage_MoveCancel from '@salesforce/label/c.Keystage_Stage_MoveCancel';
import Stage_MoveNow from '@salesforce/label/c.Keystage_Stage_MoveNow';
import Stage_MoveTo from '@salesforce/label/c.Keystage_Stage_MoveTo';
import Stage_Reason from '@salesforce/label/c.Keystage_Stage_Reason';
import Stage_Saving from '@salesforce/label/c.Keystage_Stage_Saving';
/** What the component says on its own behalf. */
export const texts = { Stage_MoveCancel, Stage_MoveNow, Stage_MoveTo, Stage_Reason, Stage_Saving };
