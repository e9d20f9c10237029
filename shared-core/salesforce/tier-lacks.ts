import type { ObjectFacts } from './org-connection';
import { orgLacks } from './org-lacks';
import { overrideFields } from './override-values';
import type { OrgLack } from './salesforce-problem';
import { tierFields } from './tier-values';

/** What a push is about to write to accounts. */
export interface TierWriting {
  readonly tiers: readonly string[];
  readonly fingerprint: string;
  /** The field that accounts are found by, where it is not the record's id. */
  readonly keyField?: string;
  /** Overrides are written too. */
  readonly overrides?: boolean;
}

/** What stands between this person and writing tiers: all or nothing, for a tier without its reasons could not be explained. */
export function tierLacks(
  { tiers, fingerprint, keyField, overrides = false }: TierWriting,
  facts: ObjectFacts | undefined,
): OrgLack[] {
  const lacks = orgLacks(
    {
      object: 'Account',
      fields: [...tierFields, ...(overrides ? overrideFields : [])],
      access: 'update',
      lengths: { Keystage_Model_Fingerprint__c: fingerprint.length },
      values: {
        Keystage_Tier__c: tiers,
        Keystage_Latent_Tier__c: tiers,
        ...(overrides && { Keystage_Override_Tier__c: tiers }),
      },
    },
    facts,
  );
  if (keyField !== undefined && facts && !facts.fields.has(keyField)) {
    lacks.push({ kind: 'fieldsMissing', object: 'Account', fields: [keyField] });
  }
  return lacks;
}
