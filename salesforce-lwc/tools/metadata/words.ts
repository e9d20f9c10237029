/** What a reader of each language sees. */
export interface Words {
  readonly en: string;
  readonly zh: string;
  readonly ko: string;
}

export function words(en: string, zh: string, ko: string): Words {
  return { en, zh, ko };
}
