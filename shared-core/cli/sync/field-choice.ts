import { WrongUsage } from '../refusal';
import { meanings } from '../segment/segment-options';

/** What somebody says an Account field holds: an indicator, or what else is known of an account. */
export interface FieldChoice {
  readonly role: string;
  /** Its API name; none where the role is to be left without. */
  readonly field: string | undefined;
  /** For a ratio: what a bare 35 means. */
  readonly bareNumbersAre?: (typeof meanings)[keyof typeof meanings];
}

/** Says that no field holds it, where one would be found by its name. */
const none = 'none';

/** `overdueRatio=Overdue__c:percent`, as `--mapping` and its file have it. `where` is what is named in a refusal. */
export function fieldChoice(text: string, where = '--mapping'): FieldChoice {
  const at = text.indexOf('=');
  const [role, said] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const [field, meaning, ...more] = said.split(':');
  const isKnown = meaning === undefined || (Object.hasOwn(meanings, meaning) && more.length === 0);
  if (at < 0 || role === '' || !/^[A-Za-z]\w*$/.test(field)) {
    throw new WrongUsage(
      `${where}: expected INDICATOR=FIELD, got “${text}”. Write for example amount=Yearly_Amount__c, or amount=none.`,
    );
  }
  if (!isKnown) {
    throw new WrongUsage(
      `${where}: expected :percent, :share or :mixed after ${field}, got “:${[meaning, ...more].join(':')}”. A bare 35 means 35 %, 35 times the whole, or the first only above 1.`,
    );
  }
  return {
    role,
    field: field === none ? undefined : field,
    ...(meaning !== undefined && { bareNumbersAre: meanings[meaning as keyof typeof meanings] }),
  };
}

/** A choice as it is written. */
export function textOfChoice({ field, bareNumbersAre }: FieldChoice): string {
  const [meaning] = Object.entries(meanings).find(([, one]) => one === bareNumbersAre) ?? [];
  return `${field ?? none}${meaning === undefined ? '' : `:${meaning}`}`;
}
