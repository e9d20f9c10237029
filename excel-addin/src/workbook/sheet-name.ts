const LONGEST = 31;

/** A text as a sheet may be called: without the signs Excel refuses, not too long, and not the one name it keeps for itself. */
export function sheetName(text: string): string {
  const clean = cut(text.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').trim(), LONGEST).replace(/^'+|'+$/g, '');
  if (clean === '') return 'Keystage';
  return clean.toLowerCase() === 'history' ? `${clean} 1` : clean;
}

/** The name itself where no sheet is called so, else the name with the next free number: a person's own sheet is never touched. */
export function freeSheetName(text: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  const name = sheetName(text);
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const ending = ` ${number}`;
    const numbered = cut(name, LONGEST - ending.length) + ending;
    if (!lower.has(numbered.toLowerCase())) return numbered;
  }
}

/** Excel counts UTF-16 units; no character is cut in half. */
function cut(text: string, units: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.trimEnd();
}
