/** The languages the product speaks. */
export const LANGUAGES = ['en', 'zh-CN', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

/** What Excel calls the language: `Office.context.displayLanguage`. */
export const OFFICE_LOCALE: Record<Language, string> = { en: 'en-US', 'zh-CN': 'zh-CN', ko: 'ko-KR' };

/** The first of the reader's languages that we speak; English when there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const start = tag.toLowerCase().split('-')[0];
    const spoken = LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === start);
    if (spoken) return spoken;
  }
  return 'en';
}
