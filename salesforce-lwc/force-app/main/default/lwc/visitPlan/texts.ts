import Visit_Dossier from '@salesforce/label/c.Keystage_Visit_Dossier';
import Visit_Objection from '@salesforce/label/c.Keystage_Visit_Objection';
import Visit_ObjectionHeard from '@salesforce/label/c.Keystage_Visit_ObjectionHeard';
import Visit_PartAccount from '@salesforce/label/c.Keystage_Visit_PartAccount';
import Visit_PartBring from '@salesforce/label/c.Keystage_Visit_PartBring';
import Visit_PartCircle from '@salesforce/label/c.Keystage_Visit_PartCircle';
import Visit_PartMines from '@salesforce/label/c.Keystage_Visit_PartMines';
import Visit_PartNeeds from '@salesforce/label/c.Keystage_Visit_PartNeeds';
import Visit_PartPerson from '@salesforce/label/c.Keystage_Visit_PartPerson';
import Visit_PartProject from '@salesforce/label/c.Keystage_Visit_PartProject';
import Visit_PartProofs from '@salesforce/label/c.Keystage_Visit_PartProofs';
import Visit_PartRivals from '@salesforce/label/c.Keystage_Visit_PartRivals';
import Visit_PartToDo from '@salesforce/label/c.Keystage_Visit_PartToDo';
import Visit_ProofNew from '@salesforce/label/c.Keystage_Visit_ProofNew';
import Visit_PurposeWhy from '@salesforce/label/c.Keystage_Visit_PurposeWhy';
import Visit_RivalNew from '@salesforce/label/c.Keystage_Visit_RivalNew';
import Visit_Style from '@salesforce/label/c.Keystage_Visit_Style';
import Visit_Way from '@salesforce/label/c.Keystage_Visit_Way';

/** What a visit's plan says on its own behalf. */
export const texts = {
  Visit_Dossier,
  Visit_Objection,
  Visit_ObjectionHeard,
  Visit_PartAccount,
  Visit_PartBring,
  Visit_PartCircle,
  Visit_PartMines,
  Visit_PartNeeds,
  Visit_PartPerson,
  Visit_PartProject,
  Visit_PartProofs,
  Visit_PartRivals,
  Visit_PartToDo,
  Visit_ProofNew,
  Visit_PurposeWhy,
  Visit_RivalNew,
  Visit_Style,
  Visit_Way,
};
