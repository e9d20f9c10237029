import Gap_By from '@salesforce/label/c.Keystage_Gap_By';
import Gap_ByOwner from '@salesforce/label/c.Keystage_Gap_ByOwner';
import Gap_ByPeriod from '@salesforce/label/c.Keystage_Gap_ByPeriod';
import Gap_Claimed from '@salesforce/label/c.Keystage_Gap_Claimed';
import Gap_Count from '@salesforce/label/c.Keystage_Gap_Count';
import Gap_Currencies from '@salesforce/label/c.Keystage_Gap_Currencies';
import Gap_Deals from '@salesforce/label/c.Keystage_Gap_Deals';
import Gap_Earned from '@salesforce/label/c.Keystage_Gap_Earned';
import Gap_Gap from '@salesforce/label/c.Keystage_Gap_Gap';
import Gap_InCurrency from '@salesforce/label/c.Keystage_Gap_InCurrency';
import Gap_Legend from '@salesforce/label/c.Keystage_Gap_Legend';
import Gap_Loading from '@salesforce/label/c.Keystage_Gap_Loading';
import Gap_None from '@salesforce/label/c.Keystage_Gap_None';
import Gap_NoneCounts from '@salesforce/label/c.Keystage_Gap_NoneCounts';
import Gap_NoneCounts_Next from '@salesforce/label/c.Keystage_Gap_NoneCounts_Next';
import Gap_None_Next from '@salesforce/label/c.Keystage_Gap_None_Next';
import Gap_OpenPastGate from '@salesforce/label/c.Keystage_Gap_OpenPastGate';
import Gap_OpenRow from '@salesforce/label/c.Keystage_Gap_OpenRow';
import Gap_Owner from '@salesforce/label/c.Keystage_Gap_Owner';
import Gap_PastGate from '@salesforce/label/c.Keystage_Gap_PastGate';
import Gap_PastGateOf from '@salesforce/label/c.Keystage_Gap_PastGateOf';
import Gap_Period from '@salesforce/label/c.Keystage_Gap_Period';
import Gap_PeriodLater from '@salesforce/label/c.Keystage_Gap_PeriodLater';
import Gap_PeriodNote from '@salesforce/label/c.Keystage_Gap_PeriodNote';
import Gap_PeriodPast from '@salesforce/label/c.Keystage_Gap_PeriodPast';
import Gap_PeriodQuarter from '@salesforce/label/c.Keystage_Gap_PeriodQuarter';
import Gap_Refresh from '@salesforce/label/c.Keystage_Gap_Refresh';
import Gap_Summary from '@salesforce/label/c.Keystage_Gap_Summary';
import Gap_Title from '@salesforce/label/c.Keystage_Gap_Title';
import Gap_Total from '@salesforce/label/c.Keystage_Gap_Total';
import Gap_UnknownOwner from '@salesforce/label/c.Keystage_Gap_UnknownOwner';
import Gap_Unplaced from '@salesforce/label/c.Keystage_Gap_Unplaced';
import Pages_Retry from '@salesforce/label/c.Keystage_Pages_Retry';
import Tidy_ClosePast from '@salesforce/label/c.Keystage_Tidy_ClosePast';
import Tidy_MapUnreadable from '@salesforce/label/c.Keystage_Tidy_MapUnreadable';
import Tidy_NeverPlaced from '@salesforce/label/c.Keystage_Tidy_NeverPlaced';
import Tidy_NoAmount from '@salesforce/label/c.Keystage_Tidy_NoAmount';
import Tidy_NoEvidence from '@salesforce/label/c.Keystage_Tidy_NoEvidence';
import Tidy_NoProcess from '@salesforce/label/c.Keystage_Tidy_NoProcess';
import Tidy_NotMapped from '@salesforce/label/c.Keystage_Tidy_NotMapped';
import Tidy_Show from '@salesforce/label/c.Keystage_Tidy_Show';
import Tidy_Title from '@salesforce/label/c.Keystage_Tidy_Title';
import Tidy_Uncounted from '@salesforce/label/c.Keystage_Tidy_Uncounted';
/** The component's own words, in the reader's language. */
export const texts = {
  Gap_By,
  Gap_ByOwner,
  Gap_ByPeriod,
  Gap_Claimed,
  Gap_Count,
  Gap_Currencies,
  Gap_Deals,
  Gap_Earned,
  Gap_Gap,
  Gap_InCurrency,
  Gap_Legend,
  Gap_Loading,
  Gap_None,
  Gap_NoneCounts,
  Gap_NoneCounts_Next,
  Gap_None_Next,
  Gap_OpenPastGate,
  Gap_OpenRow,
  Gap_Owner,
  Gap_PastGate,
  Gap_PastGateOf,
  Gap_Period,
  Gap_PeriodLater,
  Gap_PeriodNote,
  Gap_PeriodPast,
  Gap_PeriodQuarter,
  Gap_Refresh,
  Gap_Summary,
  Gap_Title,
  Gap_Total,
  Gap_UnknownOwner,
  Gap_Unplaced,
  Pages_Retry,
  Tidy_ClosePast,
  Tidy_MapUnreadable,
  Tidy_NeverPlaced,
  Tidy_NoAmount,
  Tidy_NoEvidence,
  Tidy_NoProcess,
  Tidy_NotMapped,
  Tidy_Show,
  Tidy_Title,
  Tidy_Uncounted,
};
