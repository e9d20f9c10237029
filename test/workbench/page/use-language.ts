import { useEffect, useState } from 'react';
import { isLanguage, type Language } from './language';

/** The page's language, kept in its address (`?lang=ko`) so that a reload and a link keep it. */
export function useLanguage(first: Language): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const asked = new URLSearchParams(window.location.search).get('lang');
    return asked !== null && isLanguage(asked) ? asked : first;
  });

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return [
    language,
    (next) => {
      const address = new URL(window.location.href);
      address.searchParams.set('lang', next);
      window.history.replaceState(null, '', address);
      setLanguage(next);
    },
  ];
}
