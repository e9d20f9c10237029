import Drift_Changed from '@salesforce/label/c.Keystage_Drift_Changed';
import Drift_OtherModel from '@salesforce/label/c.Keystage_Drift_OtherModel';
import Drift_OtherTier from '@salesforce/label/c.Keystage_Drift_OtherTier';
import Drift_Score from '@salesforce/label/c.Keystage_Drift_Score';
import Drift_ValueMissing from '@salesforce/label/c.Keystage_Drift_ValueMissing';
import Facts_Malformed from '@salesforce/label/c.Keystage_Facts_Malformed';
import Facts_Missing from '@salesforce/label/c.Keystage_Facts_Missing';
import Facts_NotJson from '@salesforce/label/c.Keystage_Facts_NotJson';
import Facts_UnknownForm from '@salesforce/label/c.Keystage_Facts_UnknownForm';
import Model_Loading from '@salesforce/label/c.Keystage_Model_Loading';
import Model_Unreadable from '@salesforce/label/c.Keystage_Model_Unreadable';
import NoTier from '@salesforce/label/c.Keystage_NoTier';
import Override_Active from '@salesforce/label/c.Keystage_Override_Active';
import Override_Approved from '@salesforce/label/c.Keystage_Override_Approved';
import Override_Approver from '@salesforce/label/c.Keystage_Override_Approver';
import Override_ApproverHelp from '@salesforce/label/c.Keystage_Override_ApproverHelp';
import Override_Both from '@salesforce/label/c.Keystage_Override_Both';
import Override_Cancel from '@salesforce/label/c.Keystage_Override_Cancel';
import Override_Change from '@salesforce/label/c.Keystage_Override_Change';
import Override_Conflict from '@salesforce/label/c.Keystage_Override_Conflict';
import Override_End from '@salesforce/label/c.Keystage_Override_End';
import Override_Fault from '@salesforce/label/c.Keystage_Override_Fault';
import Override_From from '@salesforce/label/c.Keystage_Override_From';
import Override_FromList from '@salesforce/label/c.Keystage_Override_FromList';
import Override_Give from '@salesforce/label/c.Keystage_Override_Give';
import Override_HasEnded from '@salesforce/label/c.Keystage_Override_HasEnded';
import Override_Hidden from '@salesforce/label/c.Keystage_Override_Hidden';
import Override_Reason from '@salesforce/label/c.Keystage_Override_Reason';
import Override_Save from '@salesforce/label/c.Keystage_Override_Save';
import Override_Saved from '@salesforce/label/c.Keystage_Override_Saved';
import Override_Saving from '@salesforce/label/c.Keystage_Override_Saving';
import Override_Stale from '@salesforce/label/c.Keystage_Override_Stale';
import Override_Tier from '@salesforce/label/c.Keystage_Override_Tier';
import Override_Title from '@salesforce/label/c.Keystage_Override_Title';
import Override_Until from '@salesforce/label/c.Keystage_Override_Until';
import Override_UntilHelp from '@salesforce/label/c.Keystage_Override_UntilHelp';
import Override_Upcoming from '@salesforce/label/c.Keystage_Override_Upcoming';
import Override_Update from '@salesforce/label/c.Keystage_Override_Update';
import Override_Updated from '@salesforce/label/c.Keystage_Override_Updated';
import Override_Without from '@salesforce/label/c.Keystage_Override_Without';
import Tier_Best from '@salesforce/label/c.Keystage_Tier_Best';
import Tier_Contributions from '@salesforce/label/c.Keystage_Tier_Contributions';
import Tier_Failed from '@salesforce/label/c.Keystage_Tier_Failed';
import Tier_Failed_Next from '@salesforce/label/c.Keystage_Tier_Failed_Next';
import Tier_Hidden from '@salesforce/label/c.Keystage_Tier_Hidden';
import Tier_Hidden_Next from '@salesforce/label/c.Keystage_Tier_Hidden_Next';
import Tier_Group from '@salesforce/label/c.Keystage_Tier_Group';
import Tier_Latent from '@salesforce/label/c.Keystage_Tier_Latent';
import Tier_LeftOut from '@salesforce/label/c.Keystage_Tier_LeftOut';
import Tier_Lift from '@salesforce/label/c.Keystage_Tier_Lift';
import Tier_Loading from '@salesforce/label/c.Keystage_Tier_Loading';
import Tier_Never from '@salesforce/label/c.Keystage_Tier_Never';
import Tier_Never_Ask from '@salesforce/label/c.Keystage_Tier_Never_Ask';
import Tier_Never_Segment from '@salesforce/label/c.Keystage_Tier_Never_Segment';
import Tier_NoDetail from '@salesforce/label/c.Keystage_Tier_NoDetail';
import Tier_Origin from '@salesforce/label/c.Keystage_Tier_Origin';
import Tier_OriginUnknown from '@salesforce/label/c.Keystage_Tier_OriginUnknown';
import Tier_Others from '@salesforce/label/c.Keystage_Tier_Others';
import Tier_OutOf from '@salesforce/label/c.Keystage_Tier_OutOf';
import Tier_Place from '@salesforce/label/c.Keystage_Tier_Place';
import Tier_Points from '@salesforce/label/c.Keystage_Tier_Points';
import Tier_Refresh from '@salesforce/label/c.Keystage_Tier_Refresh';
import Tier_Title from '@salesforce/label/c.Keystage_Tier_Title';

/** The component's own words, in the reader's language. */
export const texts = {
  Drift_Changed,
  Drift_OtherModel,
  Drift_OtherTier,
  Drift_Score,
  Drift_ValueMissing,
  Facts_Malformed,
  Facts_Missing,
  Facts_NotJson,
  Facts_UnknownForm,
  Model_Loading,
  Model_Unreadable,
  NoTier,
  Override_Active,
  Override_Approved,
  Override_Approver,
  Override_ApproverHelp,
  Override_Both,
  Override_Cancel,
  Override_Change,
  Override_Conflict,
  Override_End,
  Override_Fault,
  Override_From,
  Override_FromList,
  Override_Give,
  Override_HasEnded,
  Override_Hidden,
  Override_Reason,
  Override_Save,
  Override_Saved,
  Override_Saving,
  Override_Stale,
  Override_Tier,
  Override_Title,
  Override_Until,
  Override_UntilHelp,
  Override_Upcoming,
  Override_Update,
  Override_Updated,
  Override_Without,
  Tier_Best,
  Tier_Contributions,
  Tier_Failed,
  Tier_Failed_Next,
  Tier_Hidden,
  Tier_Hidden_Next,
  Tier_Group,
  Tier_Latent,
  Tier_LeftOut,
  Tier_Lift,
  Tier_Loading,
  Tier_Never,
  Tier_Never_Ask,
  Tier_Never_Segment,
  Tier_NoDetail,
  Tier_Origin,
  Tier_OriginUnknown,
  Tier_Others,
  Tier_OutOf,
  Tier_Place,
  Tier_Points,
  Tier_Refresh,
  Tier_Title,
};
