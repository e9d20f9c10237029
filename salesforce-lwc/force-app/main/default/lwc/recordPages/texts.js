import Gap_Claimed from '@salesforce/label/c.Keystage_Gap_Claimed';
import Gap_Earned from '@salesforce/label/c.Keystage_Gap_Earned';
import Gap_Gap from '@salesforce/label/c.Keystage_Gap_Gap';
import NoTier from '@salesforce/label/c.Keystage_NoTier';
import Pages_Account from '@salesforce/label/c.Keystage_Pages_Account';
import Pages_Back from '@salesforce/label/c.Keystage_Pages_Back';
import Pages_CloseDate from '@salesforce/label/c.Keystage_Pages_CloseDate';
import Pages_Current from '@salesforce/label/c.Keystage_Pages_Current';
import Pages_Loading from '@salesforce/label/c.Keystage_Pages_Loading';
import Pages_More from '@salesforce/label/c.Keystage_Pages_More';
import Pages_Name from '@salesforce/label/c.Keystage_Pages_Name';
import Pages_None from '@salesforce/label/c.Keystage_Pages_None';
import Pages_PastGate from '@salesforce/label/c.Keystage_Pages_PastGate';
import Pages_Potential from '@salesforce/label/c.Keystage_Pages_Potential';
import Pages_Retry from '@salesforce/label/c.Keystage_Pages_Retry';
import Pages_Score from '@salesforce/label/c.Keystage_Pages_Score';
import Pages_Showing from '@salesforce/label/c.Keystage_Pages_Showing';
import Pages_ShowingMost from '@salesforce/label/c.Keystage_Pages_ShowingMost';
import Pages_Stage from '@salesforce/label/c.Keystage_Pages_Stage';
import Pages_Tier from '@salesforce/label/c.Keystage_Pages_Tier';
/** The component's own words, in the reader's language. */
export const texts = {
  Gap_Claimed,
  Gap_Earned,
  Gap_Gap,
  NoTier,
  Pages_Account,
  Pages_Back,
  Pages_CloseDate,
  Pages_Current,
  Pages_Loading,
  Pages_More,
  Pages_Name,
  Pages_None,
  Pages_PastGate,
  Pages_Potential,
  Pages_Retry,
  Pages_Score,
  Pages_Showing,
  Pages_ShowingMost,
  Pages_Stage,
  Pages_Tier,
};
