/**
 * A text as a plain keyboard would have typed it: full-width letters, digits and signs in their usual width, every kind of space one
 * space, every dash a hyphen, every apostrophe straight, invisible marks gone, no space at either end.
 */
export function plainText(text: string): string {
  return onlyPlain.test(text) ? text.trim() : text.replace(notPlain, plainCharacter).trim();
}

const onlyPlain = /^[\x20-\x7e]*$/;
const notPlain = /[^\x20-\x7e]/g;

const spaces = /\s/;
// Joiners, direction marks and soft hyphens: formatters and web pages leave them around numbers.
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/;
const apostrophes = /[\u2018\u2019\u02bc\u2032\u00b4]/;
const wideSigns: Readonly<Record<string, string>> = { '￥': '¥', '￦': '₩', '￡': '£', '￠': '¢', '﹪': '%' };

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (invisible.test(character)) return '';
  if (spaces.test(character)) return ' ';
  if (dashes.test(character)) return '-';
  if (apostrophes.test(character)) return "'";
  return wideSigns[character] ?? character;
}
