import { headerWords, type HeaderWords } from './header-words';
import { ledgerHeaderWords } from './ledger-header-words';
import type { LedgerKind } from './ledger-mapping';
import { mapColumns } from './map-columns';
import { mapLedgerColumns } from './map-ledger-columns';

/** A mapping in short: `role←header`, in column order. */
const inShort = (columns: readonly { role: string; header: string }[]): string[] =>
  columns.map(({ role, header }) => `${role}←${header}`);
const headersOf = (line: string): string[] => line.split(',').map((header) => header.trim());

describe('whole header rows, as systems export them', () => {
  test.each([
    [
      'a CRM in English',
      'Account ID, Account Name, Type, Billing State/Province, Annual Revenue, Employees, Industry, Account Owner, Total Closed Won, Rating',
      'accountId←Account ID, accountName←Account Name, region←Billing State/Province, annualRevenue←Annual Revenue, ' +
        'companySize←Employees, industry←Industry, amount←Total Closed Won',
    ],
    [
      'another',
      'Record ID, Company name, Annual Revenue, Number of Employees, Total Revenue, Recent Deal Amount, Number of Associated Deals, ' +
        'First Deal Created Date, Recent Deal Close Date, Company owner, Lifecycle Stage',
      'accountId←Record ID, accountName←Company name, annualRevenue←Annual Revenue, companySize←Number of Employees, ' +
        'amount←Total Revenue, transactionCount←Number of Associated Deals, timeSinceFirstDeal←First Deal Created Date, ' +
        'recency←Recent Deal Close Date',
    ],
    [
      'an ERP in German',
      'Debitor, Name 1, Branche, Umsatz 2026, Planumsatz 2026, Rohertrag, DB %, Anzahl Aufträge, Ø Auftragswert, Letzter Auftrag, ' +
        'Offene Posten, Retourenquote, Vertreter, Kunden-Nr. alt',
      'accountId←Debitor, accountName←Name 1, industry←Branche, amount←Umsatz 2026, profit←Rohertrag, grossMargin←DB %, ' +
        'transactionCount←Anzahl Aufträge, averageDeal←Ø Auftragswert, recency←Letzter Auftrag, averageOwed←Offene Posten, ' +
        'returnRatio←Retourenquote',
    ],
    [
      'an ERP in Chinese',
      '客户编码, 客户名称, 所属区域, 业务员, 2026年销售额, 毛利, 毛利率(%), 订单数, 客单价(元), 最后下单日期, 首次交易日期, 应收账款余额, ' +
        '逾期率, 回款天数, 退货金额（元）, 退货率, 员工人数, 注册资本(万元), 行业, 客户等级, 销售目标, 年营业额（万元）',
      'accountId←客户编码, accountName←客户名称, region←所属区域, amount←2026年销售额, profit←毛利, grossMargin←毛利率(%), ' +
        'transactionCount←订单数, averageDeal←客单价(元), recency←最后下单日期, timeSinceFirstDeal←首次交易日期, ' +
        'averageOwed←应收账款余额, overdueRatio←逾期率, collectionPeriod←回款天数, returnedAmount←退货金额（元）, returnRatio←退货率, ' +
        'companySize←员工人数, registeredCapital←注册资本(万元), industry←行业, annualRevenue←年营业额（万元）',
    ],
    [
      'an ERP in Korean',
      '거래처코드, 거래처명, 담당자, 업종, 지역, 매출액(천원), 매출총이익, 이익률(%), 거래건수, 건당 평균금액, 최종거래일, 최초거래일자, ' +
        '미수금, 연체율, 회수기간(일), 반품금액, 클레임건수, 직원수, 자본금, 상장여부, 목표매출액, 전년매출액, 연매출액',
      'accountId←거래처코드, accountName←거래처명, industry←업종, region←지역, amount←매출액(천원), profit←매출총이익, ' +
        'grossMargin←이익률(%), transactionCount←거래건수, averageDeal←건당 평균금액, recency←최종거래일, ' +
        'timeSinceFirstDeal←최초거래일자, averageOwed←미수금, overdueRatio←연체율, collectionPeriod←회수기간(일), ' +
        'returnedAmount←반품금액, complaintCount←클레임건수, companySize←직원수, registeredCapital←자본금, listed←상장여부, ' +
        'annualRevenue←연매출액',
    ],
    [
      'four languages in one row',
      'Account ID, Account name, 区域, Branche, Amount (12 m), Gewinn (12 M), 毛利率, 交易次数, 반품 금액, 최근 거래일, Overdue ratio, ' +
        'Mitarbeiter, 年销售额, 是否上市, Source list',
      'accountId←Account ID, accountName←Account name, region←区域, industry←Branche, amount←Amount (12 m), profit←Gewinn (12 M), ' +
        'grossMargin←毛利率, transactionCount←交易次数, returnedAmount←반품 금액, recency←최근 거래일, overdueRatio←Overdue ratio, ' +
        'companySize←Mitarbeiter, annualRevenue←年销售额, listed←是否上市',
    ],
  ])('%s', (_, headers, expected) => {
    expect(inShort(mapColumns(headersOf(headers)).columns)).toEqual(headersOf(expected));
  });

  test.each([
    [
      'Superstore',
      'Row ID, Order ID, Order Date, Ship Date, Ship Mode, Customer ID, Customer Name, Segment, Country, Postal Code, Region, Product ID, ' +
        'Category, Product Name, Sales, Quantity, Discount, Profit',
      'orderId←Order ID, orderDate←Order Date, accountId←Customer ID, accountName←Customer Name, amount←Sales, quantity←Quantity, ' +
        'discount←Discount, profit←Profit',
    ],
    [
      'Online Retail',
      'InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country',
      'orderId←InvoiceNo, quantity←Quantity, orderDate←InvoiceDate, unitPrice←UnitPrice, accountId←CustomerID',
    ],
    [
      'Northwind, orders',
      'order_id, customer_id, employee_id, order_date, required_date, shipped_date, freight, ship_name',
      'orderId←order_id, accountId←customer_id, orderDate←order_date',
    ],
    [
      'Northwind, lines',
      'order_id, product_id, unit_price, quantity, discount',
      'orderId←order_id, unitPrice←unit_price, quantity←quantity, discount←discount',
    ],
    ['a list of returns', 'Returned, Order ID', 'returned←Returned, orderId←Order ID'],
    [
      'an ERP in Chinese',
      '单据编号, 单据日期, 客户编码, 商品名称, 数量, 单价, 折扣率, 价税合计, 成本金额, 币别',
      'orderId←单据编号, orderDate←单据日期, accountId←客户编码, quantity←数量, unitPrice←单价, discount←折扣率, amount←价税合计, ' +
        'cost←成本金额, currency←币别',
    ],
    [
      'an ERP in Korean',
      '전표번호, 일자, 거래처코드, 거래처명, 품목명, 수량, 단가, 공급가액, 부가세, 원가',
      'orderId←전표번호, orderDate←일자, accountId←거래처코드, accountName←거래처명, quantity←수량, unitPrice←단가, amount←공급가액, cost←원가',
    ],
    [
      'an ERP in German',
      'Belegnummer, Belegdatum, Kunde, Name, Material, Menge, Nettowert, Währung, Wareneinsatz',
      'orderId←Belegnummer, orderDate←Belegdatum, accountId←Kunde, accountName←Name, quantity←Menge, amount←Nettowert, ' +
        'currency←Währung, cost←Wareneinsatz',
    ],
  ])('a ledger: %s', (_, headers, expected) => {
    expect(inShort(mapLedgerColumns(headersOf(headers)).columns)).toEqual(headersOf(expected));
  });
});

describe('one header', () => {
  test.each([
    ['CUSTOMER_ID', 'accountId'],
    ['customerId', 'accountId'],
    ['Customer-No.', 'accountId'],
    ['Ｃｕｓｔｏｍｅｒ ＩＤ', 'accountId'],
    ['Kunden-Nr.', 'accountId'],
    ['Net Sales YTD (EUR)', 'amount'],
    ['Umsatz\n2026', 'amount'],
    ['Umsatz letzte 12 Monate', 'amount'],
    ['Kundenumsatz', 'amount'],
    ['近12个月销售额', 'amount'],
    ['최근 12개월 매출액', 'amount'],
    ['Sum of Sales', 'amount'],
    ['Groesster Auftrag', 'largestDeal'],
    ['Complaints (ratio)', 'complaintRatio'],
    ['投诉(次数)', 'complaintCount'],
    ['칭찬(비율)', 'praiseRatio'],
    ['Profit %', 'grossMargin'],
    ['# Orders', 'transactionCount'],
    ['Annual_Revenue__c', 'annualRevenue'],
  ])('%j is %s', (header, role) => {
    const [column] = mapColumns([header]).columns;
    expect(column?.role).toBe(role);
  });

  test.each([
    'Sales target',
    'Sales rep',
    'Planumsatz',
    'Umsatz Vorjahr',
    '销售目标',
    '销售员',
    '전년 매출액',
    'Overdue amount',
    'Prior year sales',
    'Region code',
    'Notes',
    '',
    '  ',
    '12345',
  ])('%j is nothing we know', (header) => expect(mapColumns([header]).columns).toEqual([]));
});

describe('a proposal says how sure it is, and why', () => {
  test('the word itself, the word and its unit, a word that has other meanings, the word among others', () => {
    const of = (header: string) => {
      const [column] = mapColumns([header]).columns;
      return [column.confidence, column.because];
    };
    expect(of('Amount')).toEqual([1, { kind: 'says', word: 'amount' }]);
    expect(of('Amount (EUR)')).toEqual([0.95, { kind: 'says', word: 'amount' }]);
    expect(of('Revenue')).toEqual([0.75, { kind: 'says', word: 'revenue' }]);
    expect(of('Foo Gross margin')).toEqual([0.61, { kind: 'contains', word: 'gross margin', beside: ['foo'] }]);
  });

  test('one role for two columns: the later year is proposed, the other named as its rival and left unmapped', () => {
    const { columns, unmapped } = mapColumns(['Customer ID', 'Sales 2025', 'Sales 2026']);
    expect(columns[1]).toMatchObject({
      header: 'Sales 2026',
      role: 'amount',
      rivals: [{ column: 1, header: 'Sales 2025', confidence: 1 }],
    });
    expect(unmapped).toMatchObject([
      { column: 1, header: 'Sales 2025', candidates: [{ role: 'amount', confidence: 1 }] },
    ]);
  });

  test('two roles for one column: the better is proposed, the other named', () => {
    const [, revenue] = mapColumns(['Customer ID', 'Revenue']).columns;
    expect(revenue).toMatchObject({ role: 'amount', otherRoles: [{ role: 'annualRevenue', confidence: 0.55 }] });
  });

  test('where no column is an id, the name serves as one', () => {
    expect(mapColumns(['Customer', 'Sales']).columns[0]).toMatchObject({
      role: 'accountId',
      because: { kind: 'nameServesAsId' },
    });
  });

  test('columns without a header are passed over', () => {
    expect(mapColumns(['Customer ID', '', 'Sales']).unmapped).toEqual([]);
  });
});

describe('cells speak for or against a header', () => {
  test('codes under “Customer” are ids, names are names', () => {
    const codes = mapColumns(
      ['Customer', 'Name'],
      [
        ['K-1', 'Ahorn'],
        ['K-2', 'Birch'],
      ],
    );
    expect(inShort(codes.columns)).toEqual(['accountId←Customer', 'accountName←Name']);
    const names = mapColumns(
      ['Customer', 'No.'],
      [
        ['Ahorn KG', '1'],
        ['Birch Ltd', '2'],
      ],
    );
    expect(inShort(names.columns)).toEqual(['accountName←Customer', 'accountId←No.']);
  });

  test('a column of persons under “Sales” is not taken for the amount', () => {
    const { columns, unmapped } = mapColumns(
      ['Customer ID', 'Sales'],
      [
        ['K-1', 'the team North'],
        ['K-2', 'the team West'],
      ],
    );
    expect(inShort(columns)).toEqual(['accountId←Customer ID']);
    expect(unmapped[0].candidates[0]).toMatchObject({ role: 'amount', cellsDoubtful: true });
  });

  test('blank cells say nothing', () => {
    expect(
      inShort(
        mapColumns(
          ['Customer ID', 'Sales'],
          [
            ['K-1', ''],
            ['K-2', null],
          ],
        ).columns,
      ),
    ).toHaveLength(2);
  });
});

describe('whose an account is, its former tier, what somebody decided by hand, and persons', () => {
  test.each([
    [
      'Account ID, Account Name, Parent Account ID, Account Type, Amount, Previous tier, Previous date, Override tier, Override until, Override reason, Override by',
      'accountId←Account ID, accountName←Account Name, parent←Parent Account ID, accountKind←Account Type, amount←Amount, ' +
        'previousTier←Previous tier, previousSince←Previous date, overrideTier←Override tier, overrideUntil←Override until, ' +
        'overrideReason←Override reason, overrideAuthor←Override by',
    ],
    [
      'Kundennummer, Muttergesellschaft, Kundenart, Umsatz, Bisherige Stufe, Stufe seit, Manuelle Stufe, Manuelle Stufe bis',
      'accountId←Kundennummer, parent←Muttergesellschaft, accountKind←Kundenart, amount←Umsatz, previousTier←Bisherige Stufe, ' +
        'previousSince←Stufe seit, overrideTier←Manuelle Stufe, overrideUntil←Manuelle Stufe bis',
    ],
    [
      '客户编号, 上级客户, 客户类型, 销售额, 上次等级, 上次评级日期, 人工调整等级, 人工调整截止日期, 人工调整原因, 调整人, 审批人',
      'accountId←客户编号, parent←上级客户, accountKind←客户类型, amount←销售额, previousTier←上次等级, previousSince←上次评级日期, ' +
        'overrideTier←人工调整等级, overrideUntil←人工调整截止日期, overrideReason←人工调整原因, overrideAuthor←调整人, overrideApprover←审批人',
    ],
    [
      '거래처코드, 모회사, 거래처 유형, 매출액, 이전 등급, 등급 부여일, 수동 등급, 조정 종료일, 조정 사유, 조정자, 승인자',
      'accountId←거래처코드, parent←모회사, accountKind←거래처 유형, amount←매출액, previousTier←이전 등급, previousSince←등급 부여일, ' +
        'overrideTier←수동 등급, overrideUntil←조정 종료일, overrideReason←조정 사유, overrideAuthor←조정자, overrideApprover←승인자',
    ],
    [
      'Member ID, Age, Education, Marital status, Monthly income, Favorite color, Owns a car, Children',
      'age←Age, education←Education, maritalStatus←Marital status, monthlyIncome←Monthly income, favouriteColour←Favorite color, ' +
        'ownsCar←Owns a car, hasChildren←Children',
    ],
    [
      'Kundennummer, Alter, Bildungsabschluss, Familienstand, Monatseinkommen, Lieblingsfarbe, PKW-Besitz, Kinder',
      'accountId←Kundennummer, age←Alter, education←Bildungsabschluss, maritalStatus←Familienstand, monthlyIncome←Monatseinkommen, ' +
        'favouriteColour←Lieblingsfarbe, ownsCar←PKW-Besitz, hasChildren←Kinder',
    ],
    [
      '会员编号, 年龄, 学历, 婚姻状况, 月收入, 喜好颜色, 是否有车, 有无子女',
      'accountId←会员编号, age←年龄, education←学历, maritalStatus←婚姻状况, monthlyIncome←月收入, favouriteColour←喜好颜色, ' +
        'ownsCar←是否有车, hasChildren←有无子女',
    ],
    [
      '회원번호, 나이, 학력, 혼인 상태, 월 소득, 선호 색상, 차량 보유, 자녀 유무',
      'accountId←회원번호, age←나이, education←학력, maritalStatus←혼인 상태, monthlyIncome←월 소득, favouriteColour←선호 색상, ' +
        'ownsCar←차량 보유, hasChildren←자녀 유무',
    ],
  ])('%s', (headers, proposed) => {
    expect(inShort(mapColumns(headersOf(headers)).columns).join(', ')).toBe(proposed);
  });
});

describe('ledgers of every kind, as systems export them', () => {
  test.each<[LedgerKind, string, string]>([
    [
      'invoices',
      'countryCode, customerID, PaperlessDate, invoiceNumber, InvoiceDate, DueDate, InvoiceAmount, Disputed, SettledDate, DaysToSettle',
      'accountId←customerID, invoiceId←invoiceNumber, invoiceDate←InvoiceDate, dueDate←DueDate, amount←InvoiceAmount, settledDate←SettledDate',
    ],
    [
      'invoices',
      'Debitor, Name, Belegnummer, Belegdatum, Fälligkeitsdatum, Rechnungsbetrag, Offener Betrag, Währung, Mahnstufe',
      'accountId←Debitor, accountName←Name, invoiceId←Belegnummer, invoiceDate←Belegdatum, dueDate←Fälligkeitsdatum, ' +
        'amount←Rechnungsbetrag, balance←Offener Betrag, currency←Währung',
    ],
    [
      'invoices',
      '客户编码, 客户名称, 发票号, 开票日期, 到期日, 开票金额, 未收金额, 币种, 业务员',
      'accountId←客户编码, accountName←客户名称, invoiceId←发票号, invoiceDate←开票日期, dueDate←到期日, amount←开票金额, ' +
        'balance←未收金额, currency←币种',
    ],
    [
      'invoices',
      '거래처코드, 거래처명, 계산서번호, 발행일자, 만기일, 청구금액, 미수금, 담당자',
      'accountId←거래처코드, accountName←거래처명, invoiceId←계산서번호, invoiceDate←발행일자, dueDate←만기일, amount←청구금액, balance←미수금',
    ],
    [
      'receipts',
      'Customer number, Payment date, Amount received, Currency, Invoice no., Invoice date, Method',
      'accountId←Customer number, receiptDate←Payment date, amount←Amount received, currency←Currency, invoiceId←Invoice no., ' +
        'invoiceDate←Invoice date',
    ],
    [
      'receipts',
      'Kundennummer, Zahlungsdatum, Zahlungsbetrag, Rechnungsnummer',
      'accountId←Kundennummer, receiptDate←Zahlungsdatum, amount←Zahlungsbetrag, invoiceId←Rechnungsnummer',
    ],
    [
      'receipts',
      '客户名称, 回款日期, 回款金额, 发票号码',
      'accountId←客户名称, receiptDate←回款日期, amount←回款金额, invoiceId←发票号码',
    ],
    [
      'receipts',
      '거래처명, 입금일, 입금액, 송장번호',
      'accountId←거래처명, receiptDate←입금일, amount←입금액, invoiceId←송장번호',
    ],
    [
      'contacts',
      'Account ID, Activity date, Type, Subject',
      'accountId←Account ID, contactDate←Activity date, contactKind←Type',
    ],
    ['contacts', 'Kundennummer, Datum, Art, Notiz', 'accountId←Kundennummer, contactDate←Datum, contactKind←Art'],
    [
      'contacts',
      '客户编号, 跟进时间, 反馈类型, 内容',
      'accountId←客户编号, contactDate←跟进时间, contactKind←反馈类型',
    ],
    ['contacts', '고객번호, 접수일, 유형, 내용', 'accountId←고객번호, contactDate←접수일, contactKind←유형'],
    [
      'deals',
      'Account ID, Account Name, Opportunity ID, Created Date, Amount, Probability (%), Stage, Close Date',
      'accountId←Account ID, accountName←Account Name, dealId←Opportunity ID, dealDate←Created Date, amount←Amount, ' +
        'probability←Probability (%), dealState←Stage',
    ],
    [
      'deals',
      'Kunde, Angebotsnummer, Erstellt am, Auftragswert, Wahrscheinlichkeit, Phase',
      'accountId←Kunde, dealId←Angebotsnummer, dealDate←Erstellt am, amount←Auftragswert, probability←Wahrscheinlichkeit, dealState←Phase',
    ],
    [
      'deals',
      '客户名称, 商机编号, 创建日期, 预计成交金额, 赢单率, 销售阶段',
      'accountId←客户名称, dealId←商机编号, dealDate←创建日期, amount←预计成交金额, probability←赢单率, dealState←销售阶段',
    ],
    [
      'deals',
      '고객사명, 기회번호, 생성일, 예상금액, 확률, 영업 단계',
      'accountId←고객사명, dealId←기회번호, dealDate←생성일, amount←예상금액, probability←확률, dealState←영업 단계',
    ],
  ])('%s: %s', (kind, headers, proposed) => {
    expect(inShort(mapLedgerColumns(headersOf(headers), [], kind).columns).join(', ')).toBe(proposed);
  });
});

describe('the vocabulary', () => {
  const ledgerKinds = Object.keys(ledgerHeaderWords) as LedgerKind[];
  const sureWords = (table: Readonly<Record<string, { sure: string }>>) =>
    Object.entries(table).flatMap(([role, { sure }]) =>
      sure.split(' | ').map((word): [string, string] => [word, role]),
    );

  // One word for two roles would be decided by the order of the table, that is, silently.
  test('each sure word means one role, of a list and of a ledger', () => {
    const firstRole = ({ columns: [first] }: { columns: readonly { role: string; because: { kind: string } }[] }) =>
      first?.because.kind === 'nameServesAsId' ? 'accountName' : first?.role;
    const astray = [
      ...sureWords(headerWords).filter(([word, role]) => firstRole(mapColumns([word])) !== role),
      ...ledgerKinds.flatMap((kind) =>
        sureWords(ledgerHeaderWords[kind])
          .filter(([word, role]) => firstRole(mapLedgerColumns([word], [], kind)) !== role)
          .map(([word, role]) => [kind, word, role]),
      ),
    ];
    expect(astray).toEqual([]);
    const meaning = new Map<string, string>();
    const twice = sureWords(headerWords).filter(
      ([word, role]) => (meaning.get(word) ?? role) !== role || !meaning.set(word, role),
    );
    expect(twice).toEqual([]);
  });

  test('every indicator is known in four languages', () => {
    const lacking = Object.entries(headerWords).filter(([, { sure, likely = '' }]) => {
      const all = `${sure} | ${likely}`;
      return !(/[a-z]/.test(all) && /[\u4e00-\u9fff]/.test(all) && /[\uac00-\ud7af]/.test(all));
    });
    expect(lacking.map(([role]) => role)).toEqual([]);
  });

  test('and so is every column of a ledger', () => {
    const all = ledgerKinds.flatMap((kind) =>
      Object.entries<HeaderWords>(ledgerHeaderWords[kind]).map(([role, { sure, likely = '' }]) => ({
        column: `${role} of ${kind}`,
        words: `${sure} | ${likely}`,
      })),
    );
    const scripts = [/[a-z]/, /[\u4e00-\u9fff]/, /[\uac00-\ud7af]/];
    expect(all.filter(({ words }) => !scripts.every((script) => script.test(words)))).toEqual([]);
  });
});
