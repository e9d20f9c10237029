import { guidanceWords } from 'c/guidanceWords';
import { stageSpeaker, type NameOf, type StageSpeaker, type StageTemplate } from 'c/keystageStages';

/** Speaks of deals under one template: where they stand, what is open, who of the buying committee is missing. People are named by `nameOf`. */
export function dealSpeaker(lang: string, template?: StageTemplate, nameOf?: NameOf): StageSpeaker {
  return stageSpeaker(guidanceWords(lang).stages, template, nameOf);
}
