import { isObject, objectIn } from 'c/jsonObject';
import { calendarDate, dossierSections } from 'c/keystageStages';
/** Characters that the field keeps. */
export const mostKept = 32_768;
const allItems = Object.values(dossierSections).flat();
/** Reads the field; undefined where it is not a dossier, so that nobody writes over it. */
export function readDossier(text) {
  if (text.trim() === '') return { items: {}, confirmed: {}, others: {} };
  const source = objectIn(text);
  if (!source) return undefined;
  const { development = {}, ...members } = source;
  if (!isObject(development)) return undefined;
  const known = Object.entries(members).filter(([name]) => allItems.includes(name));
  if (known.some(([, value]) => typeof value !== 'string')) return undefined;
  const days = Object.entries(development).map(([path, day]) => [path, calendarDate(String(day))]);
  if (days.some(([, day]) => day === null)) return undefined;
  return {
    items: Object.fromEntries(known),
    confirmed: Object.fromEntries(days),
    others: Object.fromEntries(Object.entries(members).filter(([name]) => !allItems.includes(name))),
  };
}
/** A dossier as it is written: items that are blank are left out. */
export function dossierText({ items, confirmed, others }) {
  const filled = Object.entries(items).filter(([, text]) => text.trim() !== '');
  const development = Object.keys(confirmed).length > 0 ? { development: confirmed } : {};
  return JSON.stringify({ ...others, ...Object.fromEntries(filled), ...development });
}
