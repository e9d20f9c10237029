import Map_Accounts from '@salesforce/label/c.Keystage_Map_Accounts';
import Map_CellName from '@salesforce/label/c.Keystage_Map_CellName';
import Map_Current from '@salesforce/label/c.Keystage_Map_Current';
import Map_Cuts from '@salesforce/label/c.Keystage_Map_Cuts';
import Map_CutsInThirds from '@salesforce/label/c.Keystage_Map_CutsInThirds';
import Map_CutsOfModel from '@salesforce/label/c.Keystage_Map_CutsOfModel';
import Map_High from '@salesforce/label/c.Keystage_Map_High';
import Map_Loading from '@salesforce/label/c.Keystage_Map_Loading';
import Map_Low from '@salesforce/label/c.Keystage_Map_Low';
import Map_Middle from '@salesforce/label/c.Keystage_Map_Middle';
import Map_Never from '@salesforce/label/c.Keystage_Map_Never';
import Map_None from '@salesforce/label/c.Keystage_Map_None';
import Map_None_Next from '@salesforce/label/c.Keystage_Map_None_Next';
import Map_Potential from '@salesforce/label/c.Keystage_Map_Potential';
import Map_Refresh from '@salesforce/label/c.Keystage_Map_Refresh';
import Map_Share from '@salesforce/label/c.Keystage_Map_Share';
import Map_Show from '@salesforce/label/c.Keystage_Map_Show';
import Map_Summary from '@salesforce/label/c.Keystage_Map_Summary';
import Map_Tier from '@salesforce/label/c.Keystage_Map_Tier';
import Map_Tiers from '@salesforce/label/c.Keystage_Map_Tiers';
import Map_Title from '@salesforce/label/c.Keystage_Map_Title';
import Map_Total from '@salesforce/label/c.Keystage_Map_Total';
import Map_Values from '@salesforce/label/c.Keystage_Map_Values';
import Map_WithoutTier from '@salesforce/label/c.Keystage_Map_WithoutTier';
import Map_WithoutValues from '@salesforce/label/c.Keystage_Map_WithoutValues';
import Pages_Retry from '@salesforce/label/c.Keystage_Pages_Retry';

/** The component's own words, in the reader's language. */
export const texts = {
  Map_Accounts,
  Map_CellName,
  Map_Current,
  Map_Cuts,
  Map_CutsInThirds,
  Map_CutsOfModel,
  Map_High,
  Map_Loading,
  Map_Low,
  Map_Middle,
  Map_Never,
  Map_None,
  Map_None_Next,
  Map_Potential,
  Map_Refresh,
  Map_Share,
  Map_Show,
  Map_Summary,
  Map_Tier,
  Map_Tiers,
  Map_Title,
  Map_Total,
  Map_Values,
  Map_WithoutTier,
  Map_WithoutValues,
  Pages_Retry,
} as const;
