/** Pairs of a Korean particle: after a final consonant, and after a vowel. */
type ParticlePair = '이/가' | '은/는' | '을/를' | '으로/로' | '과/와' | '이어야/여야' | '이면/면';

/** Latin letters, digits and signs whose Korean reading ends in a consonant: L 엘, M 엠, N 엔, R 알; 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔. */
const endsInConsonant = /[lmnrLMNR013678]$/;
/** Readings that end in ㄹ take 로, not 으로: L 엘, R 알; 1 일, 7 칠, 8 팔. */
const endsInRieul = /[lrLR178]$/;

/** A word with the right form of a particle behind it: `연체율` + 을/를 → `연체율을`, `30%` + 을/를 → `30%를`. Quotes and brackets are looked through. */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant, afterVowel] = pair.split('/');
  const bare = word.replace(/[\s”"')\]]+$/u, '');
  const last = bare.charCodeAt(bare.length - 1) - 0xac00;
  const isHangul = last >= 0 && last < 11_172;
  const consonant = isHangul ? last % 28 !== 0 : endsInConsonant.test(bare);
  const rieul = isHangul ? last % 28 === 8 : endsInRieul.test(bare);
  return word + (consonant && !(rieul && pair === '으로/로') ? afterConsonant : afterVowel);
}
