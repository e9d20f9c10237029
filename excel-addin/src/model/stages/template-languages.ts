/** The languages that every text of a template is written in, the order of its file. */
export const templateLanguages = ['en', 'zh-CN', 'ko'] as const;
