import { manifestWords } from '.';

/** A fact that says its own name wherever it is said, as a text, as a list, or as several facts in one. */
const fact = (called: string): unknown =>
  new Proxy(new String(called), {
    get(text, property) {
      if (property === 'join') return () => called;
      const own: unknown = Reflect.get(text, property);
      if (typeof own === 'function') return (own as () => unknown).bind(text);
      return own ?? (typeof property === 'symbol' ? undefined : `fact:${property}`);
    },
  });

/** Every sentence of a language by where it stands, each told of facts by their names. */
function sentences(words: unknown, place: string): [place: string, said: string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') {
    const facts = Array.from({ length: words.length }, (_, k) => fact(`fact:${k}`));
    return sentences((words as (...facts: unknown[]) => unknown)(...facts), `${place}()`);
  }
  return Object.entries(words as object).flatMap(([name, inner]) => sentences(inner, `${place}.${name}`));
}

const all = (tag: keyof typeof manifestWords) => new Map(sentences(manifestWords[tag], ''));
const english = all('en');
// What is the same in every language: names, addresses, commands, and what is typed.
const codes = (said: string) =>
  (said.match(/fact:\w+|https?:\/\/[\w./-]*|npm run \w+|--\w+|[\w-]+\/[\w./-]+\w/g) ?? []).sort();

test.each([
  ['zh-CN', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
] as const)('%s says each sentence of English, with every fact and every name in it', (tag, letters) => {
  const own = all(tag);
  expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  expect(english.size).toBeGreaterThan(120);
  for (const [place, said] of own) {
    expect([place, codes(said)]).toEqual([place, codes(english.get(place)!)]);
    const bare = said.replace(/fact:\w+|[<>/“”‘’.,:~()（）：。\s-]/g, '');
    if (bare !== '' && place !== '.rules.guid') expect([place, said]).toEqual([place, expect.stringMatching(letters)]);
  }
});

test('Chinese is written with its own punctuation', () => {
  for (const [place, said] of all('zh-CN')) {
    const bare = said.replace(/fact:\w+|https?:\/\/[\w./-]*|"[^"]*"/g, '');
    expect([place, bare]).toEqual([
      place,
      expect.not.stringMatching(/[\p{Script=Han}][,;:!?.]|[,;:!?]\p{Script=Han}/u),
    ]);
  }
});
