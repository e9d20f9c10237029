import { useEffect, useState } from 'react';
import { isLanguage, type Language } from './language';

export type Look = 'light' | 'dark';

/** Language and look, kept in the page's address so that a reload and a link keep them. */
export function useAddress(firstLanguage: Language) {
  const asked = new URLSearchParams(window.location.search);
  const [language, setLanguage] = useState<Language>(() => {
    const lang = asked.get('lang');
    return lang !== null && isLanguage(lang) ? lang : firstLanguage;
  });
  const [look, setLook] = useState<Look>(() => {
    const wanted = asked.get('look');
    if (wanted === 'light' || wanted === 'dark') return wanted;
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  });

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['look'] = look;
  }, [language, look]);

  const keep = (name: string, value: string): void => {
    const address = new URL(window.location.href);
    address.searchParams.set(name, value);
    window.history.replaceState(null, '', address);
  };
  return {
    language,
    look,
    setLanguage: (next: Language) => {
      keep('lang', next);
      setLanguage(next);
    },
    setLook: (next: Look) => {
      keep('look', next);
      setLook(next);
    },
  };
}
