import Reading_NoProcess from '@salesforce/label/c.Keystage_Reading_NoProcess';
import Reading_NoProcessNext from '@salesforce/label/c.Keystage_Reading_NoProcessNext';
import Visit_After from '@salesforce/label/c.Keystage_Visit_After';
import Visit_AnswerInProgress from '@salesforce/label/c.Keystage_Visit_AnswerInProgress';
import Visit_AnswerNo from '@salesforce/label/c.Keystage_Visit_AnswerNo';
import Visit_AnswerNone from '@salesforce/label/c.Keystage_Visit_AnswerNone';
import Visit_AnswerNote from '@salesforce/label/c.Keystage_Visit_AnswerNote';
import Visit_AnswerYes from '@salesforce/label/c.Keystage_Visit_AnswerYes';
import Visit_CancelVisit from '@salesforce/label/c.Keystage_Visit_CancelVisit';
import Visit_Cancelled from '@salesforce/label/c.Keystage_Visit_Cancelled';
import Visit_CancelledSaid from '@salesforce/label/c.Keystage_Visit_CancelledSaid';
import Visit_Close from '@salesforce/label/c.Keystage_Visit_Close';
import Visit_Commitment from '@salesforce/label/c.Keystage_Visit_Commitment';
import Visit_CommitmentOffered from '@salesforce/label/c.Keystage_Visit_CommitmentOffered';
import Visit_CommitmentUse from '@salesforce/label/c.Keystage_Visit_CommitmentUse';
import Visit_Discard from '@salesforce/label/c.Keystage_Visit_Discard';
import Visit_Empty from '@salesforce/label/c.Keystage_Visit_Empty';
import Visit_EmptyNext from '@salesforce/label/c.Keystage_Visit_EmptyNext';
import Visit_Held from '@salesforce/label/c.Keystage_Visit_Held';
import Visit_HeldMeanwhile from '@salesforce/label/c.Keystage_Visit_HeldMeanwhile';
import Visit_HeldOn from '@salesforce/label/c.Keystage_Visit_HeldOn';
import Visit_Learnt from '@salesforce/label/c.Keystage_Visit_Learnt';
import Visit_LearntHint from '@salesforce/label/c.Keystage_Visit_LearntHint';
import Visit_Legend from '@salesforce/label/c.Keystage_Visit_Legend';
import Visit_LevelKept from '@salesforce/label/c.Keystage_Visit_LevelKept';
import Visit_ListTitle from '@salesforce/label/c.Keystage_Visit_ListTitle';
import Visit_Loading from '@salesforce/label/c.Keystage_Visit_Loading';
import Visit_LogAs from '@salesforce/label/c.Keystage_Visit_LogAs';
import Visit_LogEvent from '@salesforce/label/c.Keystage_Visit_LogEvent';
import Visit_LogNone from '@salesforce/label/c.Keystage_Visit_LogNone';
import Visit_LogOpen from '@salesforce/label/c.Keystage_Visit_LogOpen';
import Visit_LogRefused from '@salesforce/label/c.Keystage_Visit_LogRefused';
import Visit_LogTask from '@salesforce/label/c.Keystage_Visit_LogTask';
import Visit_LogUnavailable from '@salesforce/label/c.Keystage_Visit_LogUnavailable';
import Visit_Met from '@salesforce/label/c.Keystage_Visit_Met';
import Visit_MetInfo from '@salesforce/label/c.Keystage_Visit_MetInfo';
import Visit_MetLevel from '@salesforce/label/c.Keystage_Visit_MetLevel';
import Visit_NextOn from '@salesforce/label/c.Keystage_Visit_NextOn';
import Visit_NoDay from '@salesforce/label/c.Keystage_Visit_NoDay';
import Visit_NothingWritten from '@salesforce/label/c.Keystage_Visit_NothingWritten';
import Visit_OpenPlan from '@salesforce/label/c.Keystage_Visit_OpenPlan';
import Visit_Overdue from '@salesforce/label/c.Keystage_Visit_Overdue';
import Visit_Person from '@salesforce/label/c.Keystage_Visit_Person';
import Visit_PersonHelp from '@salesforce/label/c.Keystage_Visit_PersonHelp';
import Visit_PersonNone from '@salesforce/label/c.Keystage_Visit_PersonNone';
import Visit_Plan from '@salesforce/label/c.Keystage_Visit_Plan';
import Visit_PlanNext from '@salesforce/label/c.Keystage_Visit_PlanNext';
import Visit_Planned from '@salesforce/label/c.Keystage_Visit_Planned';
import Visit_PlannedOn from '@salesforce/label/c.Keystage_Visit_PlannedOn';
import Visit_Print from '@salesforce/label/c.Keystage_Visit_Print';
import Visit_PrintOf from '@salesforce/label/c.Keystage_Visit_PrintOf';
import Visit_Proposed from '@salesforce/label/c.Keystage_Visit_Proposed';
import Visit_Purpose from '@salesforce/label/c.Keystage_Visit_Purpose';
import Visit_PurposeProposed from '@salesforce/label/c.Keystage_Visit_PurposeProposed';
import Visit_Reached from '@salesforce/label/c.Keystage_Visit_Reached';
import Visit_ReachedNo from '@salesforce/label/c.Keystage_Visit_ReachedNo';
import Visit_ReachedUnknown from '@salesforce/label/c.Keystage_Visit_ReachedUnknown';
import Visit_ReachedYes from '@salesforce/label/c.Keystage_Visit_ReachedYes';
import Visit_RecordOf from '@salesforce/label/c.Keystage_Visit_RecordOf';
import Visit_RecordSave from '@salesforce/label/c.Keystage_Visit_RecordSave';
import Visit_RecordTitle from '@salesforce/label/c.Keystage_Visit_RecordTitle';
import Visit_Recorded from '@salesforce/label/c.Keystage_Visit_Recorded';
import Visit_RecordedMet from '@salesforce/label/c.Keystage_Visit_RecordedMet';
import Visit_RecordedMoved from '@salesforce/label/c.Keystage_Visit_RecordedMoved';
import Visit_Refresh from '@salesforce/label/c.Keystage_Visit_Refresh';
import Visit_RemovedMeanwhile from '@salesforce/label/c.Keystage_Visit_RemovedMeanwhile';
import Visit_Save from '@salesforce/label/c.Keystage_Visit_Save';
import Visit_Saved from '@salesforce/label/c.Keystage_Visit_Saved';
import Visit_Saving from '@salesforce/label/c.Keystage_Visit_Saving';
import Visit_SheetOn from '@salesforce/label/c.Keystage_Visit_SheetOn';
import Visit_ShowAll from '@salesforce/label/c.Keystage_Visit_ShowAll';
import Visit_ShowFewer from '@salesforce/label/c.Keystage_Visit_ShowFewer';
import Visit_Subject from '@salesforce/label/c.Keystage_Visit_Subject';
import Visit_SummaryCommitment from '@salesforce/label/c.Keystage_Visit_SummaryCommitment';
import Visit_SummaryLearnt from '@salesforce/label/c.Keystage_Visit_SummaryLearnt';
import Visit_SummaryMet from '@salesforce/label/c.Keystage_Visit_SummaryMet';
import Visit_Title from '@salesforce/label/c.Keystage_Visit_Title';
import Visit_TooLong from '@salesforce/label/c.Keystage_Visit_TooLong';
import Visit_Uncertain from '@salesforce/label/c.Keystage_Visit_Uncertain';
import Visit_Unreadable from '@salesforce/label/c.Keystage_Visit_Unreadable';
import Visit_Unsaved from '@salesforce/label/c.Keystage_Visit_Unsaved';
import Visit_WasWritten from '@salesforce/label/c.Keystage_Visit_WasWritten';
/** What the visits say on their own behalf. */
export const texts = {
  Reading_NoProcess,
  Reading_NoProcessNext,
  Visit_After,
  Visit_AnswerInProgress,
  Visit_AnswerNo,
  Visit_AnswerNone,
  Visit_AnswerNote,
  Visit_AnswerYes,
  Visit_CancelVisit,
  Visit_Cancelled,
  Visit_CancelledSaid,
  Visit_Close,
  Visit_Commitment,
  Visit_CommitmentOffered,
  Visit_CommitmentUse,
  Visit_Discard,
  Visit_Empty,
  Visit_EmptyNext,
  Visit_Held,
  Visit_HeldMeanwhile,
  Visit_HeldOn,
  Visit_Learnt,
  Visit_LearntHint,
  Visit_Legend,
  Visit_LevelKept,
  Visit_ListTitle,
  Visit_Loading,
  Visit_LogAs,
  Visit_LogEvent,
  Visit_LogNone,
  Visit_LogOpen,
  Visit_LogRefused,
  Visit_LogTask,
  Visit_LogUnavailable,
  Visit_Met,
  Visit_MetInfo,
  Visit_MetLevel,
  Visit_NextOn,
  Visit_NoDay,
  Visit_NothingWritten,
  Visit_OpenPlan,
  Visit_Overdue,
  Visit_Person,
  Visit_PersonHelp,
  Visit_PersonNone,
  Visit_Plan,
  Visit_PlanNext,
  Visit_Planned,
  Visit_PlannedOn,
  Visit_Print,
  Visit_PrintOf,
  Visit_Proposed,
  Visit_Purpose,
  Visit_PurposeProposed,
  Visit_Reached,
  Visit_ReachedNo,
  Visit_ReachedUnknown,
  Visit_ReachedYes,
  Visit_RecordOf,
  Visit_RecordSave,
  Visit_RecordTitle,
  Visit_Recorded,
  Visit_RecordedMet,
  Visit_RecordedMoved,
  Visit_Refresh,
  Visit_RemovedMeanwhile,
  Visit_Save,
  Visit_Saved,
  Visit_Saving,
  Visit_SheetOn,
  Visit_ShowAll,
  Visit_ShowFewer,
  Visit_Subject,
  Visit_SummaryCommitment,
  Visit_SummaryLearnt,
  Visit_SummaryMet,
  Visit_Title,
  Visit_TooLong,
  Visit_Uncertain,
  Visit_Unreadable,
  Visit_Unsaved,
  Visit_WasWritten,
};
