import type { Components } from './package-xml';

/** What an org has in any case, whoever deployed a word into it: never deleted. */
const ofTheOrg = new Set(['CustomLabels', 'Profile', 'Settings', 'SharingRules', 'StandardValueSet']);
const ownObject = /__(c|e|mdt)$/;

/**
 * What has to be deleted so that nothing of the former components is left: those that are not among the present ones. Fields, rules and layouts
 * go with their object. Nothing that an org has of its own is named: of Account, only what came with the former components.
 */
export function destructiveChanges(former: Components, now: Components = new Map()): Components {
  const gone = new Map<string, readonly string[]>();
  for (const [type, members] of former) {
    const left = members.filter((member) => !now.get(type)?.includes(member) && !ofTheOrg.has(type));
    gone.set(type, type === 'CustomObject' ? left.filter((name) => ownObject.test(name)) : left);
  }
  const objects = gone.get('CustomObject') ?? [];
  // A field is `Object__c.Field__c`, a layout `Object__c-Name`.
  const goesWithObject = (member: string) =>
    objects.some((one) => [`${one}.`, `${one}-`].some((its) => member.startsWith(its)));
  const alone = [...gone].map(([type, members]) => [type, members.filter((one) => !goesWithObject(one))] as const);
  return new Map(alone.filter(([, members]) => members.length > 0));
}
