import Reading_NoProcess from '@salesforce/label/c.Keystage_Reading_NoProcess';
import Reading_NoProcessNext from '@salesforce/label/c.Keystage_Reading_NoProcessNext';
import Visit_Commitment from '@salesforce/label/c.Keystage_Visit_Commitment';
import Visit_Loading from '@salesforce/label/c.Keystage_Visit_Loading';
import Visit_OnFile from '@salesforce/label/c.Keystage_Visit_OnFile';
import Visit_SheetGone from '@salesforce/label/c.Keystage_Visit_SheetGone';
import Visit_SheetOn from '@salesforce/label/c.Keystage_Visit_SheetOn';
import Visit_SheetPrepared from '@salesforce/label/c.Keystage_Visit_SheetPrepared';
import Visit_SheetPrint from '@salesforce/label/c.Keystage_Visit_SheetPrint';
import Visit_SheetTitle from '@salesforce/label/c.Keystage_Visit_SheetTitle';
import Visit_ToFill from '@salesforce/label/c.Keystage_Visit_ToFill';
import Visit_Way from '@salesforce/label/c.Keystage_Visit_Way';
import Visit_Written from '@salesforce/label/c.Keystage_Visit_Written';

/** What a printed visit says on its own behalf. */
export const texts = {
  Reading_NoProcess,
  Reading_NoProcessNext,
  Visit_Commitment,
  Visit_Loading,
  Visit_OnFile,
  Visit_SheetGone,
  Visit_SheetOn,
  Visit_SheetPrepared,
  Visit_SheetPrint,
  Visit_SheetTitle,
  Visit_ToFill,
  Visit_Way,
  Visit_Written,
};
