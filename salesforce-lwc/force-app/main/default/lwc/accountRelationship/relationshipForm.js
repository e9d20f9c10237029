import { dossierSections } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { meetEdits } from 'c/meetEdits';
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
export function formFields({ of, base, mine }, theirs, words) {
  const { draft, conflicts } = meetEdits(base, mine, theirs);
  const nameOf = (name) => nameIn(of, name, words);
  return Object.keys(draft).map((name) => {
    const conflict = conflicts.find((one) => one.name === name);
    return {
      ...{ name, kind: kindOf(of, name), label: nameOf(name), value: draft[name] },
      ...(conflict && {
        conflict: {
          question: fillLabel(texts.Override_Which, nameOf(name)),
          choices: [
            { value: 'mine', label: fillLabel(texts.Override_Mine, shown(conflict.mine)) },
            { value: 'theirs', label: fillLabel(texts.Override_Theirs, shown(conflict.theirs)) },
          ],
          chosen: '',
        },
      }),
    };
  });
}
/** One of two values for a field that two people changed. */
export function decided(draft, theirs, name, side) {
  return {
    ...draft,
    base: { ...draft.base, [name]: theirs[name] },
    mine: side === 'theirs' ? { ...draft.mine, [name]: theirs[name] } : draft.mine,
  };
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
  return name === 'brokenOff' ? 'yesNo' : 'line';
}
function shown(value) {
  return value === '' ? texts.Override_Blank : String(value);
}
