import Committee_Add from '@salesforce/label/c.Keystage_Committee_Add';
import Committee_Cancel from '@salesforce/label/c.Keystage_Committee_Cancel';
import Committee_Capped from '@salesforce/label/c.Keystage_Committee_Capped';
import Committee_Circle from '@salesforce/label/c.Keystage_Committee_Circle';
import Committee_CircleEdit from '@salesforce/label/c.Keystage_Committee_CircleEdit';
import Committee_CircleLine from '@salesforce/label/c.Keystage_Committee_CircleLine';
import Committee_CircleSaved from '@salesforce/label/c.Keystage_Committee_CircleSaved';
import Committee_ContactRoles from '@salesforce/label/c.Keystage_Committee_ContactRoles';
import Committee_Covered from '@salesforce/label/c.Keystage_Committee_Covered';
import Committee_DeciderCertain from '@salesforce/label/c.Keystage_Committee_DeciderCertain';
import Committee_Decides from '@salesforce/label/c.Keystage_Committee_Decides';
import Committee_Decisiveness from '@salesforce/label/c.Keystage_Committee_Decisiveness';
import Committee_Department from '@salesforce/label/c.Keystage_Committee_Department';
import Committee_Details from '@salesforce/label/c.Keystage_Committee_Details';
import Committee_Edit from '@salesforce/label/c.Keystage_Committee_Edit';
import Committee_Empty from '@salesforce/label/c.Keystage_Committee_Empty';
import Committee_EmptyNext from '@salesforce/label/c.Keystage_Committee_EmptyNext';
import Committee_EmptyReadOnly from '@salesforce/label/c.Keystage_Committee_EmptyReadOnly';
import Committee_FinalDecider from '@salesforce/label/c.Keystage_Committee_FinalDecider';
import Committee_FollowedUpOn from '@salesforce/label/c.Keystage_Committee_FollowedUpOn';
import Committee_Gone from '@salesforce/label/c.Keystage_Committee_Gone';
import Committee_Incomplete from '@salesforce/label/c.Keystage_Committee_Incomplete';
import Committee_InfoComplete from '@salesforce/label/c.Keystage_Committee_InfoComplete';
import Committee_JoinedOn from '@salesforce/label/c.Keystage_Committee_JoinedOn';
import Committee_Level from '@salesforce/label/c.Keystage_Committee_Level';
import Committee_Loading from '@salesforce/label/c.Keystage_Committee_Loading';
import Committee_Met from '@salesforce/label/c.Keystage_Committee_Met';
import Committee_MetOn from '@salesforce/label/c.Keystage_Committee_MetOn';
import Committee_Mines from '@salesforce/label/c.Keystage_Committee_Mines';
import Committee_MoreSteps from '@salesforce/label/c.Keystage_Committee_MoreSteps';
import Committee_NoMines from '@salesforce/label/c.Keystage_Committee_NoMines';
import Committee_NoRole from '@salesforce/label/c.Keystage_Committee_NoRole';
import Committee_NotKnown from '@salesforce/label/c.Keystage_Committee_NotKnown';
import Committee_NotMet from '@salesforce/label/c.Keystage_Committee_NotMet';
import Committee_OwnedBy from '@salesforce/label/c.Keystage_Committee_OwnedBy';
import Committee_Owner from '@salesforce/label/c.Keystage_Committee_Owner';
import Committee_PostChangedOn from '@salesforce/label/c.Keystage_Committee_PostChangedOn';
import Committee_Rank from '@salesforce/label/c.Keystage_Committee_Rank';
import Committee_Refresh from '@salesforce/label/c.Keystage_Committee_Refresh';
import Committee_Remove from '@salesforce/label/c.Keystage_Committee_Remove';
import Committee_Removed from '@salesforce/label/c.Keystage_Committee_Removed';
import Committee_RemovedMeanwhile from '@salesforce/label/c.Keystage_Committee_RemovedMeanwhile';
import Committee_Responsiveness from '@salesforce/label/c.Keystage_Committee_Responsiveness';
import Committee_Restored from '@salesforce/label/c.Keystage_Committee_Restored';
import Committee_RestructureReviewedOn from '@salesforce/label/c.Keystage_Committee_RestructureReviewedOn';
import Committee_RestructuredOn from '@salesforce/label/c.Keystage_Committee_RestructuredOn';
import Committee_ReviewedHelp from '@salesforce/label/c.Keystage_Committee_ReviewedHelp';
import Committee_ReviewedOn from '@salesforce/label/c.Keystage_Committee_ReviewedOn';
import Committee_RoleBecomes from '@salesforce/label/c.Keystage_Committee_RoleBecomes';
import Committee_Roles from '@salesforce/label/c.Keystage_Committee_Roles';
import Committee_Save from '@salesforce/label/c.Keystage_Committee_Save';
import Committee_Saved from '@salesforce/label/c.Keystage_Committee_Saved';
import Committee_Saving from '@salesforce/label/c.Keystage_Committee_Saving';
import Committee_SeatEmpty from '@salesforce/label/c.Keystage_Committee_SeatEmpty';
import Committee_Seats from '@salesforce/label/c.Keystage_Committee_Seats';
import Committee_Step from '@salesforce/label/c.Keystage_Committee_Step';
import Committee_Style from '@salesforce/label/c.Keystage_Committee_Style';
import Committee_TakeOver from '@salesforce/label/c.Keystage_Committee_TakeOver';
import Committee_TakeOverAll from '@salesforce/label/c.Keystage_Committee_TakeOverAll';
import Committee_TakenOver from '@salesforce/label/c.Keystage_Committee_TakenOver';
import Committee_Threads from '@salesforce/label/c.Keystage_Committee_Threads';
import Committee_ThreadsDepartments from '@salesforce/label/c.Keystage_Committee_ThreadsDepartments';
import Committee_ThreadsFine from '@salesforce/label/c.Keystage_Committee_ThreadsFine';
import Committee_ThreadsNone from '@salesforce/label/c.Keystage_Committee_ThreadsNone';
import Committee_ThreadsRanks from '@salesforce/label/c.Keystage_Committee_ThreadsRanks';
import Committee_ThreadsSum from '@salesforce/label/c.Keystage_Committee_ThreadsSum';
import Committee_Title from '@salesforce/label/c.Keystage_Committee_Title';
import Committee_TopMeetingOn from '@salesforce/label/c.Keystage_Committee_TopMeetingOn';
import Committee_Undo from '@salesforce/label/c.Keystage_Committee_Undo';
/** What the card of the buying committee says on its own behalf. */
export const texts = {
  Committee_Add,
  Committee_Cancel,
  Committee_Capped,
  Committee_Circle,
  Committee_CircleEdit,
  Committee_CircleLine,
  Committee_CircleSaved,
  Committee_ContactRoles,
  Committee_Covered,
  Committee_DeciderCertain,
  Committee_Decides,
  Committee_Decisiveness,
  Committee_Department,
  Committee_Details,
  Committee_Edit,
  Committee_Empty,
  Committee_EmptyNext,
  Committee_EmptyReadOnly,
  Committee_FinalDecider,
  Committee_FollowedUpOn,
  Committee_Gone,
  Committee_Incomplete,
  Committee_InfoComplete,
  Committee_JoinedOn,
  Committee_Level,
  Committee_Loading,
  Committee_Met,
  Committee_MetOn,
  Committee_Mines,
  Committee_MoreSteps,
  Committee_NoMines,
  Committee_NoRole,
  Committee_NotKnown,
  Committee_NotMet,
  Committee_OwnedBy,
  Committee_Owner,
  Committee_PostChangedOn,
  Committee_Rank,
  Committee_Refresh,
  Committee_Remove,
  Committee_Removed,
  Committee_RemovedMeanwhile,
  Committee_Responsiveness,
  Committee_Restored,
  Committee_RestructureReviewedOn,
  Committee_RestructuredOn,
  Committee_ReviewedHelp,
  Committee_ReviewedOn,
  Committee_RoleBecomes,
  Committee_Roles,
  Committee_Save,
  Committee_Saved,
  Committee_Saving,
  Committee_SeatEmpty,
  Committee_Seats,
  Committee_Step,
  Committee_Style,
  Committee_TakeOver,
  Committee_TakeOverAll,
  Committee_TakenOver,
  Committee_Threads,
  Committee_ThreadsDepartments,
  Committee_ThreadsFine,
  Committee_ThreadsNone,
  Committee_ThreadsRanks,
  Committee_ThreadsSum,
  Committee_Title,
  Committee_TopMeetingOn,
  Committee_Undo,
};
