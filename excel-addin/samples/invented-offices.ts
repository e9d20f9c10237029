/** The four sales offices whose lists were merged: each keeps accounts its own way. */
export type Office = 'HQ' | 'DE' | 'CN' | 'KR';

/** A line of business, and what its word is in a company's name, by office. */
interface Trade {
  industry: string;
  inName: Record<Office, string>;
}

export const TRADES: readonly Trade[] = [
  { industry: 'Machinery', inName: { HQ: 'Machinery', DE: 'Maschinenbau', CN: '机械', KR: '기계' } },
  { industry: 'Packaging', inName: { HQ: 'Packaging', DE: 'Verpackungen', CN: '包装', KR: '포장' } },
  { industry: 'Food & beverage', inName: { HQ: 'Foods', DE: 'Lebensmittel', CN: '食品', KR: '식품' } },
  { industry: 'Electronics', inName: { HQ: 'Electronics', DE: 'Elektronik', CN: '电子', KR: '전자' } },
  { industry: 'Building materials', inName: { HQ: 'Building Supply', DE: 'Baustoffe', CN: '建材', KR: '건재' } },
  { industry: 'Chemicals', inName: { HQ: 'Coatings', DE: 'Lacke', CN: '涂料', KR: '도료' } },
  { industry: 'Automotive parts', inName: { HQ: 'Autoparts', DE: 'Fahrzeugteile', CN: '汽配', KR: '부품' } },
  { industry: 'Healthcare', inName: { HQ: 'Medical', DE: 'Medizintechnik', CN: '医疗器械', KR: '의료기' } },
];

export const REGIONS: Record<Office, readonly string[]> = {
  HQ: ['Midlands', 'North', 'South East', 'Scotland'],
  DE: ['Nord', 'Süd', 'West', 'Ost'],
  CN: ['华东', '华南', '华北', '西南'],
  KR: ['수도권', '영남권', '호남권'],
};

/** Coined first and second halves; put together they mean nothing and name nobody. */
const HALVES: Record<Office, readonly [readonly string[], readonly string[]]> = {
  HQ: [
    [
      'Alder',
      'Birch',
      'Cinder',
      'Dapple',
      'Ember',
      'Fennel',
      'Garnet',
      'Hazel',
      'Juniper',
      'Larch',
      'Marrow',
      'Nettle',
    ],
    ['quill', 'wane', 'spindle', 'thorpe', 'lume', 'garth', 'rill', 'sett', 'vane', 'wick', 'combe', 'drift'],
  ],
  DE: [
    ['Erlen', 'Tannen', 'Hasel', 'Silber', 'Moor', 'Kiesel', 'Nebel', 'Ahorn', 'Bernstein', 'Distel'],
    ['quell', 'stieg', 'warte', 'wehr', 'rain', 'grund', 'kamp', 'born', 'leuchte', 'zweig'],
  ],
  CN: [
    ['澜', '岚', '砚', '昀', '汐', '桐', '霁', '槿', '浔', '珂'],
    ['柏', '屿', '棠', '朔', '禾', '沅', '衡', '铎', '黎', '瀚'],
  ],
  KR: [
    ['벼리', '누별', '하늬', '솔찬', '이든', '보담', '마루', '새론', '다솜', '여울'],
    ['람', '결', '울', '빛', '터', '샘', '채', '온', '담', '길'],
  ],
};

const LEGAL_FORMS: Record<Office, readonly string[]> = {
  HQ: ['Ltd', 'Group', 'Partners', 'Trading'],
  DE: ['GmbH', 'AG', 'KG'],
  CN: ['有限公司', '股份有限公司'],
  KR: ['(주)'],
};

/** Every name an office can give to an account of one trade, in a fixed order. */
export function inventedNames(office: Office, trade: Trade): string[] {
  const [first, second] = HALVES[office];
  const word = trade.inName[office];
  return first.flatMap((half, at) =>
    second.map((other, next) => {
      const form = LEGAL_FORMS[office][(at + next) % LEGAL_FORMS[office].length];
      return office === 'CN' || office === 'KR' ? half + other + word + form : `${half}${other} ${word} ${form}`;
    }),
  );
}
