import { languageOf, speaker } from 'c/keystageCore';
import { words as en } from 'c/keystageEn';
import { words as ko } from 'c/keystageKo';
import { words as zh } from 'c/keystageZhCn';
// All three are imported at once: loading one on demand needs Lightning Web Security, which not every org has switched on.
const wordsIn = { en, 'zh-CN': zh, ko };
/** Speaks to a reader whose language the platform announces as `en-US`, `zh-CN` or `ko`, about the accounts of one model. */
export function tierSpeaker(lang, model) {
  return speaker(wordsIn[languageOf(lang)], model);
}
