import type { Language } from './words';

/** The language to speak to a reader whose host announces this tag: `zh-Hans-SG` → zh-CN, `ko-KR` → ko, anything else English. */
export function languageOf(tag: string | undefined): Language {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  if (primary === 'zh') return 'zh-CN';
  return primary === 'ko' ? 'ko' : 'en';
}
