import { isObject, objectIn } from 'c/jsonObject';
import { calendarDate, dossierSections, type CalendarDate } from 'c/keystageStages';

export type DossierSection = keyof typeof dossierSections;
export type DossierItem = (typeof dossierSections)[DossierSection][number];

/** Characters that the field keeps. */
export const mostKept = 32_768;

/** What the dossier of an account holds: its items, and which of the questions of the development stages were answered with yes, and when. */
export interface Dossier {
  readonly items: Readonly<Partial<Record<DossierItem, string>>>;
  readonly confirmed: Readonly<Record<string, CalendarDate>>;
  /** Members that this version does not know; they are written back as they were. */
  readonly others: Readonly<Record<string, unknown>>;
}

const allItems: readonly string[] = Object.values(dossierSections).flat();

/** Reads the field; undefined where it is not a dossier, so that nobody writes over it. */
export function readDossier(text: string): Dossier | undefined {
  if (text.trim() === '') return { items: {}, confirmed: {}, others: {} };
  const source = objectIn(text);
  if (!source) return undefined;
  const { development = {}, ...members } = source;
  if (!isObject(development)) return undefined;
  const known = Object.entries(members).filter(([name]) => allItems.includes(name));
  if (known.some(([, value]) => typeof value !== 'string')) return undefined;
  const days = Object.entries(development).map(([path, day]) => [path, calendarDate(String(day))] as const);
  if (days.some(([, day]) => day === null)) return undefined;
  return {
    items: Object.fromEntries(known),
    confirmed: Object.fromEntries(days) as Dossier['confirmed'],
    others: Object.fromEntries(Object.entries(members).filter(([name]) => !allItems.includes(name))),
  };
}

/** A dossier as it is written: items that are blank are left out. */
export function dossierText({ items, confirmed, others }: Dossier): string {
  const filled = Object.entries(items).filter(([, text]) => text.trim() !== '');
  const development = Object.keys(confirmed).length > 0 ? { development: confirmed } : {};
  return JSON.stringify({ ...others, ...Object.fromEntries(filled), ...development });
}
