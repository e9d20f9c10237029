import { plainText } from './plain-text';

const yes = new Set('yes y true 1 ja j wahr 是 有 对 真 예 네 유 참 ✓ ✔ ☑'.split(' '));
const no = new Set('no n false 0 nein falsch 否 无 不 假 아니오 아니요 무 거짓 ✗ ☐'.split(' '));

/**
 * What a cell answers to a yes-or-no question in English, German, Chinese or Korean; null when it says something else. An X is left
 * alone: it marks a yes in SAP and a no in Korea.
 */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const answer = plainText(text).toLowerCase();
  return yes.has(answer) ? 'yes' : no.has(answer) ? 'no' : null;
}
