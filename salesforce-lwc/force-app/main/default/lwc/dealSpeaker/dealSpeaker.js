import { guidanceWords } from 'c/guidanceWords';
import { stageSpeaker } from 'c/keystageStages';
/** Speaks of deals under one template: where they stand, what is open, who of the buying committee is missing. People are named by `nameOf`. */
export function dealSpeaker(lang, template, nameOf) {
  return stageSpeaker(guidanceWords(lang).stages, template, nameOf);
}
