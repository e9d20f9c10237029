import Admin_Cancel from '@salesforce/label/c.Keystage_Admin_Cancel';
import Admin_Saving from '@salesforce/label/c.Keystage_Admin_Saving';
import Desk_IsActive from '@salesforce/label/c.Keystage_Desk_IsActive';
import Pages_Retry from '@salesforce/label/c.Keystage_Pages_Retry';
import Process_Activate from '@salesforce/label/c.Keystage_Process_Activate';
import Process_ActivateNamed from '@salesforce/label/c.Keystage_Process_ActivateNamed';
import Process_Activated from '@salesforce/label/c.Keystage_Process_Activated';
import Process_Add from '@salesforce/label/c.Keystage_Process_Add';
import Process_Deactivate from '@salesforce/label/c.Keystage_Process_Deactivate';
import Process_DeactivateNamed from '@salesforce/label/c.Keystage_Process_DeactivateNamed';
import Process_Deactivated from '@salesforce/label/c.Keystage_Process_Deactivated';
import Process_Deployed from '@salesforce/label/c.Keystage_Process_Deployed';
import Process_Edit from '@salesforce/label/c.Keystage_Process_Edit';
import Process_EditNamed from '@salesforce/label/c.Keystage_Process_EditNamed';
import Process_Effect from '@salesforce/label/c.Keystage_Process_Effect';
import Process_EffectNote from '@salesforce/label/c.Keystage_Process_EffectNote';
import Process_EffectOtherTemplate from '@salesforce/label/c.Keystage_Process_EffectOtherTemplate';
import Process_Fallen from '@salesforce/label/c.Keystage_Process_Fallen';
import Process_FallenMore from '@salesforce/label/c.Keystage_Process_FallenMore';
import Process_FallenOne from '@salesforce/label/c.Keystage_Process_FallenOne';
import Process_ForAll from '@salesforce/label/c.Keystage_Process_ForAll';
import Process_ForType from '@salesforce/label/c.Keystage_Process_ForType';
import Process_Gaps from '@salesforce/label/c.Keystage_Process_Gaps';
import Process_Loading from '@salesforce/label/c.Keystage_Process_Loading';
import Process_Map from '@salesforce/label/c.Keystage_Process_Map';
import Process_MapFaulty from '@salesforce/label/c.Keystage_Process_MapFaulty';
import Process_Mapped from '@salesforce/label/c.Keystage_Process_Mapped';
import Process_MustDeploy from '@salesforce/label/c.Keystage_Process_MustDeploy';
import Process_Name from '@salesforce/label/c.Keystage_Process_Name';
import Process_NameMissing from '@salesforce/label/c.Keystage_Process_NameMissing';
import Process_Note from '@salesforce/label/c.Keystage_Process_Note';
import Process_NoStage from '@salesforce/label/c.Keystage_Process_NoStage';
import Process_None from '@salesforce/label/c.Keystage_Process_None';
import Process_NothingEvidenced from '@salesforce/label/c.Keystage_Process_NothingEvidenced';
import Process_OnPageAlone from '@salesforce/label/c.Keystage_Process_OnPageAlone';
import Process_OwnFile from '@salesforce/label/c.Keystage_Process_OwnFile';
import Process_Place from '@salesforce/label/c.Keystage_Process_Place';
import Process_PlacedPast from '@salesforce/label/c.Keystage_Process_PlacedPast';
import Process_Placing from '@salesforce/label/c.Keystage_Process_Placing';
import Process_Propose from '@salesforce/label/c.Keystage_Process_Propose';
import Process_RecordType from '@salesforce/label/c.Keystage_Process_RecordType';
import Process_RecordTypeHelp from '@salesforce/label/c.Keystage_Process_RecordTypeHelp';
import Process_Save from '@salesforce/label/c.Keystage_Process_Save';
import Process_Saved from '@salesforce/label/c.Keystage_Process_Saved';
import Process_SavedCopy from '@salesforce/label/c.Keystage_Process_SavedCopy';
import Process_Template from '@salesforce/label/c.Keystage_Process_Template';
import Process_TemplateFaulty from '@salesforce/label/c.Keystage_Process_TemplateFaulty';
import Process_TemplateMissing from '@salesforce/label/c.Keystage_Process_TemplateMissing';
import Process_TemplateUnknown from '@salesforce/label/c.Keystage_Process_TemplateUnknown';
import Process_Title from '@salesforce/label/c.Keystage_Process_Title';
import Process_Type from '@salesforce/label/c.Keystage_Process_Type';
import Process_TypeNone from '@salesforce/label/c.Keystage_Process_TypeNone';
import Process_TypeTyped from '@salesforce/label/c.Keystage_Process_TypeTyped';
import Process_WithoutValue from '@salesforce/label/c.Keystage_Process_WithoutValue';
/** The component's own words, in the reader's language. */
export const texts = {
  Admin_Cancel,
  Admin_Saving,
  Desk_IsActive,
  Pages_Retry,
  Process_Activate,
  Process_ActivateNamed,
  Process_Activated,
  Process_Add,
  Process_Deactivate,
  Process_DeactivateNamed,
  Process_Deactivated,
  Process_Deployed,
  Process_Edit,
  Process_EditNamed,
  Process_Effect,
  Process_EffectNote,
  Process_EffectOtherTemplate,
  Process_Fallen,
  Process_FallenMore,
  Process_FallenOne,
  Process_ForAll,
  Process_ForType,
  Process_Gaps,
  Process_Loading,
  Process_Map,
  Process_MapFaulty,
  Process_Mapped,
  Process_MustDeploy,
  Process_Name,
  Process_NameMissing,
  Process_Note,
  Process_NoStage,
  Process_None,
  Process_NothingEvidenced,
  Process_OnPageAlone,
  Process_OwnFile,
  Process_Place,
  Process_PlacedPast,
  Process_Placing,
  Process_Propose,
  Process_RecordType,
  Process_RecordTypeHelp,
  Process_Save,
  Process_Saved,
  Process_SavedCopy,
  Process_Template,
  Process_TemplateFaulty,
  Process_TemplateMissing,
  Process_TemplateUnknown,
  Process_Title,
  Process_Type,
  Process_TypeNone,
  Process_TypeTyped,
  Process_WithoutValue,
};
