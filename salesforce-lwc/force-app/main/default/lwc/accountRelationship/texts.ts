import Override_Conflict from '@salesforce/label/c.Keystage_Override_Conflict';
import Relation_BrokenOff from '@salesforce/label/c.Keystage_Relation_BrokenOff';
import Relation_Cancel from '@salesforce/label/c.Keystage_Relation_Cancel';
import Relation_Cell from '@salesforce/label/c.Keystage_Relation_Cell';
import Relation_Clash from '@salesforce/label/c.Keystage_Relation_Clash';
import Relation_Company from '@salesforce/label/c.Keystage_Relation_Company';
import Relation_ConfirmFact from '@salesforce/label/c.Keystage_Relation_ConfirmFact';
import Relation_DeletePersonal from '@salesforce/label/c.Keystage_Relation_DeletePersonal';
import Relation_Depth from '@salesforce/label/c.Keystage_Relation_Depth';
import Relation_Development from '@salesforce/label/c.Keystage_Relation_Development';
import Relation_DevelopmentAt from '@salesforce/label/c.Keystage_Relation_DevelopmentAt';
import Relation_DevelopmentFull from '@salesforce/label/c.Keystage_Relation_DevelopmentFull';
import Relation_DevelopmentMissing from '@salesforce/label/c.Keystage_Relation_DevelopmentMissing';
import Relation_DevelopmentNone from '@salesforce/label/c.Keystage_Relation_DevelopmentNone';
import Relation_DossierUnreadable from '@salesforce/label/c.Keystage_Relation_DossierUnreadable';
import Relation_Edit from '@salesforce/label/c.Keystage_Relation_Edit';
import Relation_EditPart from '@salesforce/label/c.Keystage_Relation_EditPart';
import Relation_Here from '@salesforce/label/c.Keystage_Relation_Here';
import Relation_Hidden from '@salesforce/label/c.Keystage_Relation_Hidden';
import Relation_KeepTheirs from '@salesforce/label/c.Keystage_Relation_KeepTheirs';
import Relation_Loading from '@salesforce/label/c.Keystage_Relation_Loading';
import Relation_Measures from '@salesforce/label/c.Keystage_Relation_Measures';
import Relation_Missing from '@salesforce/label/c.Keystage_Relation_Missing';
import Relation_NoNumber from '@salesforce/label/c.Keystage_Relation_NoNumber';
import Relation_NoStrength from '@salesforce/label/c.Keystage_Relation_NoStrength';
import Relation_OnFile from '@salesforce/label/c.Keystage_Relation_OnFile';
import Relation_Organisation from '@salesforce/label/c.Keystage_Relation_Organisation';
import Relation_OurSales from '@salesforce/label/c.Keystage_Relation_OurSales';
import Relation_Person from '@salesforce/label/c.Keystage_Relation_Person';
import Relation_Personal from '@salesforce/label/c.Keystage_Relation_Personal';
import Relation_Refresh from '@salesforce/label/c.Keystage_Relation_Refresh';
import Relation_Save from '@salesforce/label/c.Keystage_Relation_Save';
import Relation_SaveMine from '@salesforce/label/c.Keystage_Relation_SaveMine';
import Relation_Saved from '@salesforce/label/c.Keystage_Relation_Saved';
import Relation_Saving from '@salesforce/label/c.Keystage_Relation_Saving';
import Relation_Share from '@salesforce/label/c.Keystage_Relation_Share';
import Relation_ShareIs from '@salesforce/label/c.Keystage_Relation_ShareIs';
import Relation_ShareUnknown from '@salesforce/label/c.Keystage_Relation_ShareUnknown';
import Relation_Stage from '@salesforce/label/c.Keystage_Relation_Stage';
import Relation_Strength from '@salesforce/label/c.Keystage_Relation_Strength';
import Relation_Tie from '@salesforce/label/c.Keystage_Relation_Tie';
import Relation_Title from '@salesforce/label/c.Keystage_Relation_Title';
import Relation_TooLong from '@salesforce/label/c.Keystage_Relation_TooLong';
import Relation_TotalSpend from '@salesforce/label/c.Keystage_Relation_TotalSpend';

/** The component's own words, in the reader's language. */
export const texts = {
  Override_Conflict,
  Relation_BrokenOff,
  Relation_Cancel,
  Relation_Cell,
  Relation_Clash,
  Relation_Company,
  Relation_ConfirmFact,
  Relation_DeletePersonal,
  Relation_Depth,
  Relation_Development,
  Relation_DevelopmentAt,
  Relation_DevelopmentFull,
  Relation_DevelopmentMissing,
  Relation_DevelopmentNone,
  Relation_DossierUnreadable,
  Relation_Edit,
  Relation_EditPart,
  Relation_Here,
  Relation_Hidden,
  Relation_KeepTheirs,
  Relation_Loading,
  Relation_Measures,
  Relation_Missing,
  Relation_NoNumber,
  Relation_NoStrength,
  Relation_OnFile,
  Relation_Organisation,
  Relation_OurSales,
  Relation_Person,
  Relation_Personal,
  Relation_Refresh,
  Relation_Save,
  Relation_SaveMine,
  Relation_Saved,
  Relation_Saving,
  Relation_Share,
  Relation_ShareIs,
  Relation_ShareUnknown,
  Relation_Stage,
  Relation_Strength,
  Relation_Tie,
  Relation_Title,
  Relation_TooLong,
  Relation_TotalSpend,
} as const;
