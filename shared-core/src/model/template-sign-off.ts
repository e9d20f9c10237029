import { isCount, isFilled, signedParts, type SignedParts } from './trail-entry';

/** How many deals were looked at, and how many of them stand or weigh otherwise. */
export interface DealMoves {
  readonly of: number;
  readonly changed: number;
}

/**
 * What somebody did about the stage template that an org judges deals by, as an org keeps it beside the sign-offs of models: never changed
 * once written. Its fingerprint is that of the gates it asks for under the process's map of stages; the former one is left out where it is
 * the same. A proposal stands beside a process and judges nothing; one that is put to rest judges no more.
 */
export interface TemplateSignOff extends SignedParts {
  readonly act: 'proposed' | 'published' | 'rolledBack' | 'rested';
  /** What the process is called. */
  readonly process: string;
  /** Its id. */
  readonly template: string;
  /** Who is affected, where deals were looked at. */
  readonly deals?: DealMoves;
}

/** A template that judges deals in a process, or is to. */
export type JudgingTemplate = Pick<TemplateSignOff, 'template' | 'version' | 'fingerprint'>;

/** What somebody signs a template with, and where. */
export interface TemplateSigning extends Pick<TemplateSignOff, 'process' | 'by' | 'on' | 'note' | 'deals'> {
  readonly comes: JudgingTemplate;
  /** What judges until then, if anything does. */
  readonly present?: JudgingTemplate;
  /** Default: it comes into force; where it is older than the version of it before, that is a way back. */
  readonly act?: TemplateSignOff['act'];
}

/** The signature under what somebody does about the template of a process. */
export function signTemplate({ comes, present, act, process, by, on, note, deals }: TemplateSigning): TemplateSignOff {
  const isOlder = present?.template === comes.template && comes.version < present.version;
  const { template, version, fingerprint } = comes;
  return {
    act: act ?? (isOlder ? 'rolledBack' : 'published'),
    ...{ process, template, version, fingerprint },
    ...(present && present.fingerprint !== fingerprint && { former: present.fingerprint }),
    ...{ by: by.trim(), on, note: note.trim() },
    ...(deals && { deals }),
  };
}

/** A sign-off of a template as we write it, out of something read from outside; undefined where it is none. A blank in place of a part is none of it. */
export function templateSignOff(value: Readonly<Record<string, unknown>>): TemplateSignOff | undefined {
  const { act, process, template, deals, ...rest } = value;
  const parts = signedParts(rest);
  const affected = dealMoves(deals);
  if (act !== 'proposed' && act !== 'published' && act !== 'rolledBack' && act !== 'rested') return undefined;
  if (!parts || affected === 'faulty' || !isFilled(process) || !isFilled(template)) return undefined;
  return { act, process, template, ...parts, ...(affected && { deals: affected }) };
}

function dealMoves(value: unknown): DealMoves | undefined | 'faulty' {
  if (value === undefined || value === null) return undefined;
  const { of, changed } = value as Readonly<Record<string, unknown>>;
  return isCount(of) && isCount(changed) ? { of, changed } : 'faulty';
}
