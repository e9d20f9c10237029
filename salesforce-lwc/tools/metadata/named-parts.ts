import { words, type Words } from './words';

/** What else is called something: its English stands in its own file, and the others in the translations. A test compares. */
export const namedParts: Readonly<
  Record<'customApplications' | 'customTabs' | 'reportTypes', Readonly<Record<string, Words>>>
> = {
  customApplications: { Keystage: words('Keystage', 'Keystage', 'Keystage') },
  customTabs: {
    Keystage_Admin: words('Keystage Setup', 'Keystage 设置', 'Keystage 설정'),
    Keystage_Pipeline: words('Pipeline', '销售漏斗', '영업 퍼널'),
  },
  reportTypes: {
    Keystage_Deals: words('Deals by Evidence', '业务机会核实情况', '근거로 본 기회'),
    Keystage_Deals_With_Evidence: words('Deals with Stage Evidence', '业务机会及阶段凭据', '기회와 단계 근거'),
    Keystage_Deals_With_Moves: words('Deals with Stage Moves', '业务机会及阶段变动', '기회와 단계 이동'),
  },
};
