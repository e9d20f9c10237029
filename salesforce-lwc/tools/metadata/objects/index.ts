import type { ObjectSource } from '../object-source';
import { account } from './account';
import { buyingRole } from './buying-role';
import { evidence } from './evidence';
import { model, modelPart } from './model';
import { opportunity } from './opportunity';
import { process } from './process';
import { signOff } from './sign-off';
import { stageMove } from './stage-move';
import { visit } from './visit';

/** All that the package keeps in an org, by the API name of the object. */
export const objects = {
  Account: account,
  Keystage_Buying_Role__c: buyingRole,
  Keystage_Evidence__c: evidence,
  Keystage_Model__c: model,
  Keystage_Model_Part__c: modelPart,
  Keystage_Process__c: process,
  Keystage_Sign_Off__c: signOff,
  Keystage_Stage_Move__c: stageMove,
  Keystage_Visit__c: visit,
  Opportunity: opportunity,
} satisfies Readonly<Record<string, ObjectSource>>;

export type ObjectName = keyof typeof objects;
