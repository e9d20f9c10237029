import Stage_Admin_Next from '@salesforce/label/c.Keystage_Stage_Admin_Next';
import Stage_AllMet from '@salesforce/label/c.Keystage_Stage_AllMet';
import Stage_Answer from '@salesforce/label/c.Keystage_Stage_Answer';
import Stage_AnswerTo from '@salesforce/label/c.Keystage_Stage_AnswerTo';
import Stage_Backward from '@salesforce/label/c.Keystage_Stage_Backward';
import Stage_Begun from '@salesforce/label/c.Keystage_Stage_Begun';
import Stage_Buyer from '@salesforce/label/c.Keystage_Stage_Buyer';
import Stage_BuyerAt from '@salesforce/label/c.Keystage_Stage_BuyerAt';
import Stage_BuyerConflict from '@salesforce/label/c.Keystage_Stage_BuyerConflict';
import Stage_BuyerSeen from '@salesforce/label/c.Keystage_Stage_BuyerSeen';
import Stage_BuyerUnknown from '@salesforce/label/c.Keystage_Stage_BuyerUnknown';
import Stage_Change from '@salesforce/label/c.Keystage_Stage_Change';
import Stage_ChangeOf from '@salesforce/label/c.Keystage_Stage_ChangeOf';
import Stage_Claimed from '@salesforce/label/c.Keystage_Stage_Claimed';
import Stage_Conflict from '@salesforce/label/c.Keystage_Stage_Conflict';
import Stage_ContactGone from '@salesforce/label/c.Keystage_Stage_ContactGone';
import Stage_Cut from '@salesforce/label/c.Keystage_Stage_Cut';
import Stage_CutUnknown from '@salesforce/label/c.Keystage_Stage_CutUnknown';
import Stage_Declared from '@salesforce/label/c.Keystage_Stage_Declared';
import Stage_Defuse from '@salesforce/label/c.Keystage_Stage_Defuse';
import Stage_DetailsMalformed from '@salesforce/label/c.Keystage_Stage_DetailsMalformed';
import Stage_Earned from '@salesforce/label/c.Keystage_Stage_Earned';
import Stage_EarnedMore from '@salesforce/label/c.Keystage_Stage_EarnedMore';
import Stage_Empty from '@salesforce/label/c.Keystage_Stage_Empty';
import Stage_Enforced from '@salesforce/label/c.Keystage_Stage_Enforced';
import Stage_EvidenceOfPeople from '@salesforce/label/c.Keystage_Stage_EvidenceOfPeople';
import Stage_EvidenceOfSeveral from '@salesforce/label/c.Keystage_Stage_EvidenceOfSeveral';
import Stage_Evidenced from '@salesforce/label/c.Keystage_Stage_Evidenced';
import Stage_Forward from '@salesforce/label/c.Keystage_Stage_Forward';
import Stage_FromPeople from '@salesforce/label/c.Keystage_Stage_FromPeople';
import Stage_Gap from '@salesforce/label/c.Keystage_Stage_Gap';
import Stage_Gates from '@salesforce/label/c.Keystage_Stage_Gates';
import Stage_Hidden from '@salesforce/label/c.Keystage_Stage_Hidden';
import Stage_InProgress from '@salesforce/label/c.Keystage_Stage_InProgress';
import Stage_KeepMine from '@salesforce/label/c.Keystage_Stage_KeepMine';
import Stage_Kind from '@salesforce/label/c.Keystage_Stage_Kind';
import Stage_Landmine from '@salesforce/label/c.Keystage_Stage_Landmine';
import Stage_LandmineOf from '@salesforce/label/c.Keystage_Stage_LandmineOf';
import Stage_ListEvidence from '@salesforce/label/c.Keystage_Stage_ListEvidence';
import Stage_ListMoves from '@salesforce/label/c.Keystage_Stage_ListMoves';
import Stage_ListProcesses from '@salesforce/label/c.Keystage_Stage_ListProcesses';
import Stage_ListRoles from '@salesforce/label/c.Keystage_Stage_ListRoles';
import Stage_ListVisits from '@salesforce/label/c.Keystage_Stage_ListVisits';
import Stage_Loading from '@salesforce/label/c.Keystage_Stage_Loading';
import Stage_Lost from '@salesforce/label/c.Keystage_Stage_Lost';
import Stage_MapMalformed from '@salesforce/label/c.Keystage_Stage_MapMalformed';
import Stage_MarkInProgress from '@salesforce/label/c.Keystage_Stage_MarkInProgress';
import Stage_MarkMet from '@salesforce/label/c.Keystage_Stage_MarkMet';
import Stage_MarkOpen from '@salesforce/label/c.Keystage_Stage_MarkOpen';
import Stage_MarkStale from '@salesforce/label/c.Keystage_Stage_MarkStale';
import Stage_MayBypass from '@salesforce/label/c.Keystage_Stage_MayBypass';
import Stage_Met from '@salesforce/label/c.Keystage_Stage_Met';
import Stage_MetAlready from '@salesforce/label/c.Keystage_Stage_MetAlready';
import Stage_MetNeeds from '@salesforce/label/c.Keystage_Stage_MetNeeds';
import Stage_MetSince from '@salesforce/label/c.Keystage_Stage_MetSince';
import Stage_Mine from '@salesforce/label/c.Keystage_Stage_Mine';
import Stage_MoreNotices from '@salesforce/label/c.Keystage_Stage_MoreNotices';
import Stage_Move from '@salesforce/label/c.Keystage_Stage_Move';
import Stage_MoveClear from '@salesforce/label/c.Keystage_Stage_MoveClear';
import Stage_MoveConflict from '@salesforce/label/c.Keystage_Stage_MoveConflict';
import Stage_MoveOpen from '@salesforce/label/c.Keystage_Stage_MoveOpen';
import Stage_MoveStage from '@salesforce/label/c.Keystage_Stage_MoveStage';
import Stage_Moved from '@salesforce/label/c.Keystage_Stage_Moved';
import Stage_Next from '@salesforce/label/c.Keystage_Stage_Next';
import Stage_No from '@salesforce/label/c.Keystage_Stage_No';
import Stage_NoAmount from '@salesforce/label/c.Keystage_Stage_NoAmount';
import Stage_NoDay from '@salesforce/label/c.Keystage_Stage_NoDay';
import Stage_NoLandmine from '@salesforce/label/c.Keystage_Stage_NoLandmine';
import Stage_NoProcess from '@salesforce/label/c.Keystage_Stage_NoProcess';
import Stage_NoProcessOf from '@salesforce/label/c.Keystage_Stage_NoProcessOf';
import Stage_NotBegun from '@salesforce/label/c.Keystage_Stage_NotBegun';
import Stage_NotDeclared from '@salesforce/label/c.Keystage_Stage_NotDeclared';
import Stage_NotEnforced from '@salesforce/label/c.Keystage_Stage_NotEnforced';
import Stage_NotMapped from '@salesforce/label/c.Keystage_Stage_NotMapped';
import Stage_NothingEvidenced from '@salesforce/label/c.Keystage_Stage_NothingEvidenced';
import Stage_NothingSaid from '@salesforce/label/c.Keystage_Stage_NothingSaid';
import Stage_Old from '@salesforce/label/c.Keystage_Stage_Old';
import Stage_PassedOver from '@salesforce/label/c.Keystage_Stage_PassedOver';
import Stage_Path from '@salesforce/label/c.Keystage_Stage_Path';
import Stage_PrepareVisit from '@salesforce/label/c.Keystage_Stage_PrepareVisit';
import Stage_ReadOnly from '@salesforce/label/c.Keystage_Stage_ReadOnly';
import Stage_Refresh from '@salesforce/label/c.Keystage_Stage_Refresh';
import Stage_Save from '@salesforce/label/c.Keystage_Stage_Save';
import Stage_Saved from '@salesforce/label/c.Keystage_Stage_Saved';
import Stage_Seen from '@salesforce/label/c.Keystage_Stage_Seen';
import Stage_SeenOn from '@salesforce/label/c.Keystage_Stage_SeenOn';
import Stage_SeveralProcesses from '@salesforce/label/c.Keystage_Stage_SeveralProcesses';
import Stage_Skipped from '@salesforce/label/c.Keystage_Stage_Skipped';
import Stage_Somebody from '@salesforce/label/c.Keystage_Stage_Somebody';
import Stage_StandsCompleted from '@salesforce/label/c.Keystage_Stage_StandsCompleted';
import Stage_StandsEntered from '@salesforce/label/c.Keystage_Stage_StandsEntered';
import Stage_StepCompleted from '@salesforce/label/c.Keystage_Stage_StepCompleted';
import Stage_StepDeclared from '@salesforce/label/c.Keystage_Stage_StepDeclared';
import Stage_StepEntered from '@salesforce/label/c.Keystage_Stage_StepEntered';
import Stage_StepOpen from '@salesforce/label/c.Keystage_Stage_StepOpen';
import Stage_StillSo from '@salesforce/label/c.Keystage_Stage_StillSo';
import Stage_TakeTheirs from '@salesforce/label/c.Keystage_Stage_TakeTheirs';
import Stage_TemplateMalformed from '@salesforce/label/c.Keystage_Stage_TemplateMalformed';
import Stage_TemplateOfAccounts from '@salesforce/label/c.Keystage_Stage_TemplateOfAccounts';
import Stage_TemplateUnknown from '@salesforce/label/c.Keystage_Stage_TemplateUnknown';
import Stage_Theirs from '@salesforce/label/c.Keystage_Stage_Theirs';
import Stage_Title from '@salesforce/label/c.Keystage_Stage_Title';
import Stage_ToDo from '@salesforce/label/c.Keystage_Stage_ToDo';
import Stage_ToEnter from '@salesforce/label/c.Keystage_Stage_ToEnter';
import Stage_ToFinish from '@salesforce/label/c.Keystage_Stage_ToFinish';
import Stage_Unknown from '@salesforce/label/c.Keystage_Stage_Unknown';
import Stage_UntilDeclared from '@salesforce/label/c.Keystage_Stage_UntilDeclared';
import Stage_Won from '@salesforce/label/c.Keystage_Stage_Won';
import Stage_WrongDay from '@salesforce/label/c.Keystage_Stage_WrongDay';
import Stage_WrongValue from '@salesforce/label/c.Keystage_Stage_WrongValue';
import Stage_Yes from '@salesforce/label/c.Keystage_Stage_Yes';

/** What the component says on its own behalf. */
export const texts = {
  Stage_Admin_Next,
  Stage_AllMet,
  Stage_Answer,
  Stage_AnswerTo,
  Stage_Backward,
  Stage_Begun,
  Stage_Buyer,
  Stage_BuyerAt,
  Stage_BuyerConflict,
  Stage_BuyerSeen,
  Stage_BuyerUnknown,
  Stage_Change,
  Stage_ChangeOf,
  Stage_Claimed,
  Stage_Conflict,
  Stage_ContactGone,
  Stage_Cut,
  Stage_CutUnknown,
  Stage_Declared,
  Stage_Defuse,
  Stage_DetailsMalformed,
  Stage_Earned,
  Stage_EarnedMore,
  Stage_Empty,
  Stage_Enforced,
  Stage_EvidenceOfPeople,
  Stage_EvidenceOfSeveral,
  Stage_Evidenced,
  Stage_Forward,
  Stage_FromPeople,
  Stage_Gap,
  Stage_Gates,
  Stage_Hidden,
  Stage_InProgress,
  Stage_KeepMine,
  Stage_Kind,
  Stage_Landmine,
  Stage_LandmineOf,
  Stage_ListEvidence,
  Stage_ListMoves,
  Stage_ListProcesses,
  Stage_ListRoles,
  Stage_ListVisits,
  Stage_Loading,
  Stage_Lost,
  Stage_MapMalformed,
  Stage_MarkInProgress,
  Stage_MarkMet,
  Stage_MarkOpen,
  Stage_MarkStale,
  Stage_MayBypass,
  Stage_Met,
  Stage_MetAlready,
  Stage_MetNeeds,
  Stage_MetSince,
  Stage_Mine,
  Stage_MoreNotices,
  Stage_Move,
  Stage_MoveClear,
  Stage_MoveConflict,
  Stage_MoveOpen,
  Stage_MoveStage,
  Stage_Moved,
  Stage_Next,
  Stage_No,
  Stage_NoAmount,
  Stage_NoDay,
  Stage_NoLandmine,
  Stage_NoProcess,
  Stage_NoProcessOf,
  Stage_NotBegun,
  Stage_NotDeclared,
  Stage_NotEnforced,
  Stage_NotMapped,
  Stage_NothingEvidenced,
  Stage_NothingSaid,
  Stage_Old,
  Stage_PassedOver,
  Stage_Path,
  Stage_PrepareVisit,
  Stage_ReadOnly,
  Stage_Refresh,
  Stage_Save,
  Stage_Saved,
  Stage_Seen,
  Stage_SeenOn,
  Stage_SeveralProcesses,
  Stage_Skipped,
  Stage_Somebody,
  Stage_StandsCompleted,
  Stage_StandsEntered,
  Stage_StepCompleted,
  Stage_StepDeclared,
  Stage_StepEntered,
  Stage_StepOpen,
  Stage_StillSo,
  Stage_TakeTheirs,
  Stage_TemplateMalformed,
  Stage_TemplateOfAccounts,
  Stage_TemplateUnknown,
  Stage_Theirs,
  Stage_Title,
  Stage_ToDo,
  Stage_ToEnter,
  Stage_ToFinish,
  Stage_Unknown,
  Stage_UntilDeclared,
  Stage_Won,
  Stage_WrongDay,
  Stage_WrongValue,
  Stage_Yes,
} as const;
