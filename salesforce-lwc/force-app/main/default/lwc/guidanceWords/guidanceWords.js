import { languageOf } from 'c/keystageStages';
import { words as en } from 'c/keystageStagesEn';
import { words as ko } from 'c/keystageStagesKo';
import { words as zh } from 'c/keystageStagesZhCn';
// All three are imported at once: loading one on demand needs Lightning Web Security, which not every org has switched on.
const wordsIn = { en, 'zh-CN': zh, ko };
/** The words of stages, relationships and visits for a reader whose language the platform announces as `en-US`, `zh-CN` or `ko`. */
export function guidanceWords(lang) {
  return wordsIn[languageOf(lang)];
}
