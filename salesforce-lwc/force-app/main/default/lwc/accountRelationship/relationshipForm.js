import { dossierSections } from 'c/keystageStages';
import { withConflicts } from 'c/editNotices';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** What the record holds of the part that is edited, as a form holds it. */
export function valuesOf(of, { amounts, brokenOff }, { items }) {
  if (of !== 'share') {
    const names = dossierSections[of];
    return Object.fromEntries(names.map((item) => [item, items[item] ?? '']));
  }
  const text = (value) => (value === null ? '' : String(value));
  return { ourSales: text(amounts.ourSales.value), totalSpend: text(amounts.totalSpend.value), brokenOff };
}
/** The fields of the form, with both values where somebody else saved another one meanwhile. */
export function formFields({ of, editing }, words, say) {
  const fields = Object.entries(editing.draft).map(([name, value]) => ({
    ...{ name, kind: kindOf(of, name), label: nameIn(of, name, words), value },
  }));
  return withConflicts(fields, editing, { list: say.list, day: (text) => text });
}
/** The amounts as numbers, or the sentence about the first that is none. */
export function amountsIn(values) {
  const read = (name) => {
    const text = String(values[name]).trim();
    return text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  };
  const amounts = { ourSales: read('ourSales'), totalSpend: read('totalSpend') };
  const wrong = ['ourSales', 'totalSpend'].find((name) => Number.isNaN(amounts[name]));
  if (wrong === undefined) return { amounts };
  return { fault: fillLabel(texts.Relation_NoNumber, amountNames[wrong], String(values[wrong])) };
}
const amountNames = {
  ourSales: texts.Relation_OurSales,
  totalSpend: texts.Relation_TotalSpend,
};
function nameIn(of, name, words) {
  if (of !== 'share') return words.items[name];
  return amountNames[name] ?? texts.Relation_BrokenOff;
}
function kindOf(of, name) {
  if (of !== 'share') return 'text';
  return name === 'brokenOff' ? 'yesNo' : 'number';
}
