/** What Lightning itself would say on the page around the components. */
export interface ShellTexts {
  readonly app: string;
  readonly details: string;
  readonly close: string;
  readonly objects: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

const en: ShellTexts = {
  app: 'Sales',
  details: 'Details',
  close: 'Close',
  objects: { Account: 'Account', Opportunity: 'Opportunity', Contact: 'Contact' },
  fields: {
    'Account.Name': 'Account Name',
    'Account.Type': 'Type',
    'Account.Industry': 'Industry',
    'Account.AnnualRevenue': 'Annual Revenue',
    'Account.NumberOfEmployees': 'Employees',
    'Account.Phone': 'Phone',
    'Account.Website': 'Website',
    'Account.BillingCity': 'Billing City',
    'Account.BillingCountry': 'Billing Country',
    'Account.Owner.Name': 'Account Owner',
    'Opportunity.Name': 'Opportunity Name',
    'Opportunity.Account.Name': 'Account Name',
    'Opportunity.StageName': 'Stage',
    'Opportunity.Amount': 'Amount',
    'Opportunity.Probability': 'Probability (%)',
    'Opportunity.CloseDate': 'Close Date',
    'Opportunity.NextStep': 'Next Step',
    'Opportunity.Owner.Name': 'Opportunity Owner',
    'Contact.Name': 'Name',
    'Contact.Account.Name': 'Account Name',
    'Contact.Title': 'Title',
    'Contact.Department': 'Department',
    'Contact.Email': 'Email',
    'Contact.Phone': 'Phone',
    'Contact.Owner.Name': 'Contact Owner',
  },
};

const zh: ShellTexts = {
  app: '销售',
  details: '详细信息',
  close: '关闭',
  objects: { Account: '客户', Opportunity: '业务机会', Contact: '联系人' },
  fields: {
    'Account.Name': '客户名',
    'Account.Type': '类型',
    'Account.Industry': '行业',
    'Account.AnnualRevenue': '年收入',
    'Account.NumberOfEmployees': '员工数',
    'Account.Phone': '电话',
    'Account.Website': '网站',
    'Account.BillingCity': '开单城市',
    'Account.BillingCountry': '开单国家/地区',
    'Account.Owner.Name': '客户所有人',
    'Opportunity.Name': '业务机会名',
    'Opportunity.Account.Name': '客户名',
    'Opportunity.StageName': '阶段',
    'Opportunity.Amount': '金额',
    'Opportunity.Probability': '可能性 (%)',
    'Opportunity.CloseDate': '结束日期',
    'Opportunity.NextStep': '下一步',
    'Opportunity.Owner.Name': '业务机会所有人',
    'Contact.Name': '姓名',
    'Contact.Account.Name': '客户名',
    'Contact.Title': '职务',
    'Contact.Department': '部门',
    'Contact.Email': '电子邮件',
    'Contact.Phone': '电话',
    'Contact.Owner.Name': '联系人所有人',
  },
};

const ko: ShellTexts = {
  app: '영업',
  details: '세부 사항',
  close: '닫기',
  objects: { Account: '계정', Opportunity: '기회', Contact: '연락처' },
  fields: {
    'Account.Name': '계정 이름',
    'Account.Type': '유형',
    'Account.Industry': '업종',
    'Account.AnnualRevenue': '연 매출',
    'Account.NumberOfEmployees': '직원 수',
    'Account.Phone': '전화',
    'Account.Website': '웹사이트',
    'Account.BillingCity': '청구 구/군/시',
    'Account.BillingCountry': '청구 국가',
    'Account.Owner.Name': '계정 소유자',
    'Opportunity.Name': '기회 이름',
    'Opportunity.Account.Name': '계정 이름',
    'Opportunity.StageName': '단계',
    'Opportunity.Amount': '금액',
    'Opportunity.Probability': '확률(%)',
    'Opportunity.CloseDate': '마감일',
    'Opportunity.NextStep': '다음 단계',
    'Opportunity.Owner.Name': '기회 소유자',
    'Contact.Name': '이름',
    'Contact.Account.Name': '계정 이름',
    'Contact.Title': '직함',
    'Contact.Department': '부서',
    'Contact.Email': '이메일',
    'Contact.Phone': '전화',
    'Contact.Owner.Name': '연락처 소유자',
  },
};

export function shellTexts(lang: string): ShellTexts {
  return { zh, ko }[lang.split('-')[0]] ?? en;
}
