/** What Lightning itself would say on the page around the component. */
export interface ShellTexts {
  readonly object: string;
  readonly details: string;
  readonly close: string;
  readonly fields: Readonly<Record<string, string>>;
}

const en: ShellTexts = {
  object: 'Account',
  details: 'Details',
  close: 'Close',
  fields: {
    Name: 'Account Name',
    Type: 'Type',
    Industry: 'Industry',
    AnnualRevenue: 'Annual Revenue',
    NumberOfEmployees: 'Employees',
    Phone: 'Phone',
    Website: 'Website',
    BillingCity: 'Billing City',
    BillingCountry: 'Billing Country',
    'Owner.Name': 'Account Owner',
  },
};

const zh: ShellTexts = {
  object: '客户',
  details: '详细信息',
  close: '关闭',
  fields: {
    Name: '客户名',
    Type: '类型',
    Industry: '行业',
    AnnualRevenue: '年收入',
    NumberOfEmployees: '员工数',
    Phone: '电话',
    Website: '网站',
    BillingCity: '开单城市',
    BillingCountry: '开单国家/地区',
    'Owner.Name': '客户所有人',
  },
};

const ko: ShellTexts = {
  object: '계정',
  details: '세부 사항',
  close: '닫기',
  fields: {
    Name: '계정 이름',
    Type: '유형',
    Industry: '업종',
    AnnualRevenue: '연 매출',
    NumberOfEmployees: '직원 수',
    Phone: '전화',
    Website: '웹사이트',
    BillingCity: '청구 구/군/시',
    BillingCountry: '청구 국가',
    'Owner.Name': '계정 소유자',
  },
};

export function shellTexts(lang: string): ShellTexts {
  return { zh, ko }[lang.split('-')[0]] ?? en;
}
