import Admin_Cancel from '@salesforce/label/c.Keystage_Admin_Cancel';
import Admin_Saving from '@salesforce/label/c.Keystage_Admin_Saving';
import Desk_Activate from '@salesforce/label/c.Keystage_Desk_Activate';
import Desk_Activated from '@salesforce/label/c.Keystage_Desk_Activated';
import Desk_Active from '@salesforce/label/c.Keystage_Desk_Active';
import Desk_Approve from '@salesforce/label/c.Keystage_Desk_Approve';
import Desk_Candidate from '@salesforce/label/c.Keystage_Desk_Candidate';
import Desk_CandidateGone from '@salesforce/label/c.Keystage_Desk_CandidateGone';
import Desk_Import from '@salesforce/label/c.Keystage_Desk_Import';
import Desk_ImportCheck from '@salesforce/label/c.Keystage_Desk_ImportCheck';
import Desk_ImportFaults from '@salesforce/label/c.Keystage_Desk_ImportFaults';
import Desk_ImportFile from '@salesforce/label/c.Keystage_Desk_ImportFile';
import Desk_ImportKnown from '@salesforce/label/c.Keystage_Desk_ImportKnown';
import Desk_ImportNotFrozen from '@salesforce/label/c.Keystage_Desk_ImportNotFrozen';
import Desk_ImportSave from '@salesforce/label/c.Keystage_Desk_ImportSave';
import Desk_ImportSaved from '@salesforce/label/c.Keystage_Desk_ImportSaved';
import Desk_ImportSound from '@salesforce/label/c.Keystage_Desk_ImportSound';
import Desk_ImportText from '@salesforce/label/c.Keystage_Desk_ImportText';
import Desk_ImportUnreadable from '@salesforce/label/c.Keystage_Desk_ImportUnreadable';
import Desk_IsActive from '@salesforce/label/c.Keystage_Desk_IsActive';
import Desk_Loading from '@salesforce/label/c.Keystage_Desk_Loading';
import Desk_Look from '@salesforce/label/c.Keystage_Desk_Look';
import Desk_LookAt from '@salesforce/label/c.Keystage_Desk_LookAt';
import Desk_Models from '@salesforce/label/c.Keystage_Desk_Models';
import Desk_Move from '@salesforce/label/c.Keystage_Desk_Move';
import Desk_Moves from '@salesforce/label/c.Keystage_Desk_Moves';
import Desk_MovesFromTo from '@salesforce/label/c.Keystage_Desk_MovesFromTo';
import Desk_MovesMore from '@salesforce/label/c.Keystage_Desk_MovesMore';
import Desk_MovesShown from '@salesforce/label/c.Keystage_Desk_MovesShown';
import Desk_NoVersions from '@salesforce/label/c.Keystage_Desk_NoVersions';
import Desk_NotPushed from '@salesforce/label/c.Keystage_Desk_NotPushed';
import Desk_Note from '@salesforce/label/c.Keystage_Desk_Note';
import Desk_Preview from '@salesforce/label/c.Keystage_Desk_Preview';
import Desk_PreviewCancel from '@salesforce/label/c.Keystage_Desk_PreviewCancel';
import Desk_PreviewLimit from '@salesforce/label/c.Keystage_Desk_PreviewLimit';
import Desk_PreviewNone from '@salesforce/label/c.Keystage_Desk_PreviewNone';
import Desk_PreviewProgress from '@salesforce/label/c.Keystage_Desk_PreviewProgress';
import Desk_PreviewStart from '@salesforce/label/c.Keystage_Desk_PreviewStart';
import Desk_PreviewStopped from '@salesforce/label/c.Keystage_Desk_PreviewStopped';
import Desk_Propose from '@salesforce/label/c.Keystage_Desk_Propose';
import Desk_Proposed from '@salesforce/label/c.Keystage_Desk_Proposed';
import Desk_RollBack from '@salesforce/label/c.Keystage_Desk_RollBack';
import Desk_Sure from '@salesforce/label/c.Keystage_Desk_Sure';
import Desk_SurePropose from '@salesforce/label/c.Keystage_Desk_SurePropose';
import Desk_Unworked from '@salesforce/label/c.Keystage_Desk_Unworked';
import Desk_Version from '@salesforce/label/c.Keystage_Desk_Version';
import Desk_Versions from '@salesforce/label/c.Keystage_Desk_Versions';
import Desk_Yes from '@salesforce/label/c.Keystage_Desk_Yes';
import NoTier from '@salesforce/label/c.Keystage_NoTier';
import Pages_Retry from '@salesforce/label/c.Keystage_Pages_Retry';
/** The component's own words, in the reader's language. */
export const texts = {
  Admin_Cancel,
  Admin_Saving,
  Desk_Activate,
  Desk_Activated,
  Desk_Active,
  Desk_Approve,
  Desk_Candidate,
  Desk_CandidateGone,
  Desk_Import,
  Desk_ImportCheck,
  Desk_ImportFaults,
  Desk_ImportFile,
  Desk_ImportKnown,
  Desk_ImportNotFrozen,
  Desk_ImportSave,
  Desk_ImportSaved,
  Desk_ImportSound,
  Desk_ImportText,
  Desk_ImportUnreadable,
  Desk_IsActive,
  Desk_Loading,
  Desk_Look,
  Desk_LookAt,
  Desk_Models,
  Desk_Move,
  Desk_Moves,
  Desk_MovesFromTo,
  Desk_MovesMore,
  Desk_MovesShown,
  Desk_NoVersions,
  Desk_NotPushed,
  Desk_Note,
  Desk_Preview,
  Desk_PreviewCancel,
  Desk_PreviewLimit,
  Desk_PreviewNone,
  Desk_PreviewProgress,
  Desk_PreviewStart,
  Desk_PreviewStopped,
  Desk_Propose,
  Desk_Proposed,
  Desk_RollBack,
  Desk_Sure,
  Desk_SurePropose,
  Desk_Unworked,
  Desk_Version,
  Desk_Versions,
  Desk_Yes,
  NoTier,
  Pages_Retry,
};
