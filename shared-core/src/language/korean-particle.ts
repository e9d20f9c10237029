/** Pairs of a Korean particle: after a final consonant, and after a vowel. */
type ParticlePair = '이/가' | '은/는' | '을/를' | '으로/로' | '이어야/여야';

/** How a word's reading ends, which is what decides; ㄹ takes 로 where other consonants take 으로. */
type Ending = 'vowel' | 'consonant' | 'ㄹ' | 'unknown';

/**
 * A word with the right form of a particle behind it, by how it is read aloud: `연체율` + 을/를 → `연체율을`, `30%` + 을/를 → `30%를`,
 * `₩300` + 으로/로 → `₩300으로` (300원). Quotes are looked through and an addition in brackets is passed over; where the reading is open,
 * as of a Chinese name, both forms stand.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant, afterVowel] = pair.split('/');
  const read = word.replace(/\([^()]*\)$/, '').replace(/[\s”’"')\]]+$/u, '');
  switch (endingOf(read)) {
    case 'vowel':
      return word + afterVowel;
    case 'consonant':
      return word + afterConsonant;
    case 'ㄹ':
      return word + (pair === '으로/로' ? afterVowel : afterConsonant);
    case 'unknown':
      return word + (pair === '으로/로' ? '(으)로' : `${afterConsonant}(${afterVowel})`);
  }
}

function endingOf(word: string): Ending {
  if (/[가-힣]$/u.test(word)) {
    const final = (word.charCodeAt(word.length - 1) - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant';
  }
  if (word.endsWith('%')) return 'vowel'; // 퍼센트
  if (/\d$/.test(word)) return endingOfNumber(word);
  return /[A-Za-z]$/.test(word) ? endingOfLatin(word) : 'unknown';
}

/** Signs of currencies and how their names end: a reader says them after the number. */
const currencies: readonly (readonly [sign: RegExp, ending: Ending])[] = [
  [/[₩¥₫]/, 'consonant'], // 원, 엔, 위안, 동
  [/[$€£₹]/, 'vowel'], // 달러, 유로, 파운드, 루피
];

function endingOfNumber(word: string): Ending {
  const currency = currencies.find(([sign]) => sign.test(word));
  if (currency) return currency[1];
  if (/[178]$/.test(word)) return 'ㄹ'; // 일, 칠, 팔
  return /[036]$/.test(word) ? 'consonant' : 'vowel'; // 영 (십, 백, 천, 만, 억), 삼, 육
}

/** Initials are spelt out (VIP 브이아이피, HR 에이치알); a word ends as it sounds (Silver 실버, Platinum 플래티넘, Prime 프라임). */
function endingOfLatin(word: string): Ending {
  if (/(?:^|[^A-Za-z])[A-Z]+$/.test(word))
    return /[LR]$/.test(word) ? 'ㄹ' : /[MN]$/.test(word) ? 'consonant' : 'vowel';
  if (/le?$/.test(word)) return 'ㄹ';
  return /(?:[mn]e?|ng)$/.test(word) ? 'consonant' : 'vowel';
}
