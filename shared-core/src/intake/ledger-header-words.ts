import { headerWords, type HeaderWords } from './header-words';
import type { LedgerKind, RoleOfLedger } from './ledger-mapping';

const words = (...lists: readonly string[]): string => lists.join(' | ');

const { accountId, accountName } = headerWords;

const currency: HeaderWords = {
  sure:
    'currency | currency code | currency iso code | document currency | order currency | transaction currency | währung | währungscode | ' +
    'belegwährung | waers | waerk | 币种 | 币别 | 货币 | 货币代码 | 幣別 | 통화 | 통화코드 | 화폐 | 거래통화',
};

const invoiceId: HeaderWords = {
  sure: words(
    'invoice id | invoice number | invoice code | invoice reference | invoice document | bill number | billing document | tax invoice number',
    'rechnungsnummer | rechnungsnr | rechnung number | rechnungs id | fakturanummer | rechnungsreferenz | rechnungsbeleg | vbeln',
    '发票号 | 发票号码 | 发票编号 | 应收单号 | 账单号 | 對應發票號 | 发票单号 | 청구서번호 | 계산서번호 | 세금계산서번호 | 송장번호 | 인보이스번호',
  ),
  likely: words(
    'invoice | document number | reference | rechnung | belegnummer | belegnr | faktura | zuordnung | 发票 | 单据编号 | 单据号 | 单号',
    '订单号 | 订单编号 | 청구서 | 계산서 | 송장 | 전표번호 | order id | order number',
  ),
};

const invoiceDate: HeaderWords = {
  sure: words(
    'invoice date | date of invoice | billing date | bill date | issue date | date issued | rechnungsdatum | fakturadatum | ausstellungsdatum',
    'fkdat | 开票日期 | 发票日期 | 账单日期 | 应收日期 | 开票时间 | 청구일 | 청구일자 | 발행일 | 발행일자 | 계산서일자 | 세금계산서일자 | 송장일자',
  ),
};

/** Headers of the tables that ledgers are kept in, in English, German, Chinese and Korean. */
export const ledgerHeaderWords: { readonly [Kind in LedgerKind]: Readonly<Record<RoleOfLedger<Kind>, HeaderWords>> } = {
  orders: {
    accountId,
    accountName,
    orderId: {
      sure:
        'order id | order number | order code | sales order | sales order number | invoice id | invoice number | invoice | document number | ' +
        'sales document | billing document | transaction id | transaction number | receipt number | order reference | opportunity id | deal id | ' +
        'vbeln | auftragsnummer | auftrag number | auftragsnr | auftrags id | bestellnummer | bestellnr | bestell number | rechnungsnummer | ' +
        'rechnungsnr | rechnung number | belegnummer | belegnr | faktura | fakturanummer | verkaufsbeleg | kundenauftrag | ' +
        '订单号 | 订单编号 | 订单id | 单据编号 | 单据号 | 单号 | 发票号 | 发票号码 | 销售单号 | 销售订单号 | 出库单号 | 交易编号 | 交易单号 | 訂單編號 | ' +
        '주문번호 | 주문id | 전표번호 | 거래번호 | 송장번호 | 수주번호 | 매출번호 | 계산서번호 | 판매번호',
      likely: 'order | transaction | document | auftrag | bestellung | rechnung | beleg | 订单 | 发票 | 주문 | 전표',
    },
    orderDate: {
      sure:
        'order date | date of order | invoice date | transaction date | posting date | billing date | document date | sale date | sales date | ' +
        'purchase date | booking date | close date | closed date | auftragsdatum | bestelldatum | rechnungsdatum | belegdatum | buchungsdatum | ' +
        'fakturadatum | kaufdatum | verkaufsdatum | erdat | fkdat | ' +
        '订单日期 | 订单时间 | 下单日期 | 下单时间 | 单据日期 | 销售日期 | 交易日期 | 交易时间 | 成交日期 | 成交时间 | 开票日期 | 记账日期 | 訂單日期 | ' +
        '주문일 | 주문일자 | 주문날짜 | 거래일 | 거래일자 | 매출일 | 매출일자 | 전표일자 | 판매일 | 판매일자 | 청구일 | 청구일자 | 수주일자',
      likely: 'date | datum | 日期 | 时间 | 일자 | 날짜 | created date',
      possible: 'ship date | shipping date | delivery date | lieferdatum | 发货日期 | 出库日期 | 출고일 | 배송일',
    },
    amount: {
      sure:
        `${headerWords.amount.sure} | line amount | net line amount | line total | line value | extended price | extended amount | net value | ` +
        'invoice amount | close value | deal amount | item total | positionswert | nettobetrag | nettopreis gesamt | zeilenbetrag | 行金额 | 小计 | 소계',
      likely: `${headerWords.amount.likely ?? ''} | subtotal | total price | total | gesamtpreis | 총금액`,
      possible: 'value | wert | price total',
    },
    unitPrice: {
      sure:
        'unit price | price per unit | unit net price | sales price | selling price | einzelpreis | stückpreis | verkaufspreis | preis pro stück | ' +
        '单价 | 销售单价 | 含税单价 | 不含税单价 | 售价 | 單價 | 단가 | 판매단가 | 판매가 | 주문단가',
      likely: 'price | preis | 价格 | 가격',
    },
    quantity: {
      sure:
        'quantity | order quantity | ordered quantity | quantity ordered | invoiced quantity | sales quantity | units sold | menge | bestellmenge | ' +
        'auftragsmenge | fakturamenge | stückzahl | 数量 | 销售数量 | 订购数量 | 订单数量 | 购买数量 | 數量 | 수량 | 주문수량 | 판매수량 | 출고수량',
      likely: 'units | pieces | anzahl | stück | 件数 | 개수',
    },
    discount: {
      sure:
        'discount | discount rate | discount percent | rebate percent | line discount | rabatt | rabatt percent | rabattsatz | nachlass percent | ' +
        '折扣 | 折扣率 | 折扣percent | 할인율 | 할인률 | 할인 percent',
      likely: 'rebate | nachlass | 할인',
    },
    cost: {
      sure:
        'cost | costs | cogs | cost of goods | cost of goods sold | line cost | total cost | cost amount | cost of sales | wareneinsatz | kosten | ' +
        'einstandswert | selbstkosten | einkaufswert | herstellkosten | 成本 | 成本金额 | 销售成本 | 成本额 | 原価 | 원가 | 매출원가 | 원가금액 | 원가액',
    },
    profit: headerWords.profit,
    currency,
    returned: {
      sure:
        'returned | is returned | return flag | returned flag | is return | returns flag | retoure | ist retoure | retourenkennzeichen | ' +
        '退货 | 是否退货 | 退货标志 | 退货标识 | 반품 여부 | 반품여부 | 반품구분',
      likely: 'return | storno | storniert | 반품 | 취소 여부',
    },
  },

  invoices: {
    accountId,
    accountName,
    invoiceId,
    invoiceDate: {
      ...invoiceDate,
      likely: words(
        'date | document date | posting date | datum | belegdatum | buchungsdatum | 日期 | 单据日期 | 记账日期 | 일자 | 날짜 | 전표일자',
      ),
    },
    dueDate: {
      sure: words(
        'due date | date due | payment due | payment due date | due | net due date | maturity | maturity date | pay by',
        'fälligkeit | fälligkeitsdatum | fällig am | fällig | nettofälligkeit | zahlbar bis | zahlungsziel datum',
        '到期日 | 到期日期 | 应收到期日 | 付款到期日 | 应付日期 | 最迟付款日 | 收款到期日 | 만기일 | 만기일자 | 지급기한 | 납기일 | 결제기한 | 결제예정일 | 납부기한',
      ),
    },
    settledDate: {
      sure: words(
        'settled date | settlement date | date settled | paid date | date paid | payment date | clearing date | cleared on | paid on | closed on',
        'ausgleichsdatum | ausgleich | bezahlt am | zahlungsdatum | bezahldatum | beglichen am | augdt',
        '结清日期 | 结算日期 | 付清日期 | 付款日期 | 收款日期 | 回款日期 | 核销日期 | 到账日期 | 결제일 | 결제일자 | 완납일 | 입금일 | 입금일자 | 수금일 | 정산일',
      ),
    },
    amount: {
      sure: words(
        'invoice amount | invoiced amount | billed amount | invoice total | invoice value | total amount | amount | gross amount | net amount',
        'rechnungsbetrag | rechnungssumme | rechnungswert | fakturawert | betrag | bruttobetrag | nettobetrag | wrbtr | dmbtr',
        '发票金额 | 开票金额 | 应收金额 | 账单金额 | 价税合计 | 含税金额 | 金额 | 청구금액 | 청구액 | 계산서금액 | 합계금액 | 금액 | 공급대가 | 공급가액',
      ),
      likely: 'total | value | gesamtbetrag | summe | 合计 | 总额 | 총액',
    },
    balance: {
      sure: words(
        'balance | open amount | outstanding amount | amount outstanding | outstanding balance | balance due | amount due | open balance',
        'remaining amount | unpaid amount | amount open | outstanding | offener betrag | offener posten | restbetrag | saldo | offen | op betrag',
        '未收金额 | 未收款 | 未付金额 | 未核销金额 | 余额 | 应收余额 | 欠款金额 | 欠款 | 剩余金额 | 미수금 | 미수금액 | 미수잔액 | 잔액 | 미결제금액 | 미회수금액',
      ),
    },
    currency,
  },

  receipts: {
    accountId,
    accountName,
    receiptDate: {
      sure: words(
        'receipt date | date of receipt | payment date | date paid | paid date | paid on | date received | received on | value date | posting date',
        'zahlungseingang am | eingangsdatum | zahlungsdatum | zahldatum | wertstellung | valuta | valutadatum | buchungsdatum | bezahlt am',
        '收款日期 | 回款日期 | 到账日期 | 入账日期 | 付款日期 | 收款时间 | 到账时间 | 입금일 | 입금일자 | 수금일 | 수금일자 | 결제일 | 결제일자 | 입금날짜',
      ),
      likely: 'date | datum | document date | belegdatum | 日期 | 时间 | 일자 | 날짜',
    },
    amount: {
      sure: words(
        'receipt amount | amount received | received amount | payment amount | amount paid | paid amount | payment | receipt | amount | paid',
        'zahlungsbetrag | zahlungseingang | zahlbetrag | eingang | betrag | gezahlter betrag | bezahlter betrag',
        '收款金额 | 收款额 | 回款金额 | 回款额 | 到账金额 | 付款金额 | 实收金额 | 金额 | 입금액 | 입금금액 | 수금액 | 수금금액 | 결제금액 | 금액',
      ),
      likely: 'total | value | zahlung | wert | 收款 | 回款 | 입금 | 수금',
    },
    currency,
    invoiceId,
    invoiceDate,
  },

  contacts: {
    accountId,
    accountName,
    contactDate: {
      sure: words(
        'contact date | date of contact | activity date | note date | call date | visit date | task date | date of visit | logged on | date logged',
        'kontaktdatum | datum des kontakts | aktivitätsdatum | besuchsdatum | notizdatum | gesprächsdatum',
        '联系日期 | 联络日期 | 跟进日期 | 拜访日期 | 活动日期 | 反馈日期 | 记录日期 | 联系时间 | 跟进时间 | 접촉일 | 접촉일자 | 연락일 | 방문일 | 활동일 | 활동일자 | 접수일',
      ),
      likely: words(
        'date | created date | created on | created at | due date | datum | erstellt am | 日期 | 时间 | 创建日期 | 创建时间 | 일자 | 날짜 | 작성일 | 등록일',
      ),
    },
    contactKind: {
      sure: words(
        'contact kind | kind | contact type | type of contact | activity type | note type | feedback type | type of feedback | type | case type',
        'kontaktart | art | aktivitätsart | art der aktivität | rückmeldung art | typ | notizart | vorgangsart',
        '联络类型 | 联系类型 | 跟进类型 | 活动类型 | 反馈类型 | 类型 | 类别 | 记录类型 | 접촉 유형 | 활동 유형 | 유형 | 구분 | 피드백 유형 | 접촉 구분 | 종류',
      ),
      likely: 'category | feedback | record type | kategorie | 分类 | 反馈 | 분류',
    },
  },

  deals: {
    accountId,
    accountName,
    dealId: {
      sure: words(
        'deal id | opportunity id | opportunity number | deal number | quote id | quote number | deal code | chancen id | chancennummer',
        'angebotsnummer | opportunity nummer | 商机编号 | 商机id | 商机号 | 机会编号 | 报价单号 | 业务机会编号 | 기회번호 | 기회id | 영업기회번호 | 견적번호 | 딜id',
      ),
      likely:
        'opportunity | deal | quote | deal name | opportunity name | angebot | 商机 | 商机名称 | 기회 | 영업기회 | 기회명',
    },
    dealDate: {
      sure: words(
        'created date | date created | created on | open date | opened on | opened date | start date | engage date | deal date | opportunity date',
        'erstellt am | erstellungsdatum | anlagedatum | eröffnet am | 创建日期 | 创建时间 | 建立日期 | 立项日期 | 생성일 | 생성일자 | 등록일 | 등록일자 | 개시일',
      ),
    },
    amount: {
      sure: words(
        'amount | deal amount | deal value | opportunity amount | opportunity value | expected amount | expected revenue | close value | deal size',
        'auftragswert | angebotswert | chancenwert | erwarteter wert | betrag | volumen | angebotsbetrag',
        '商机金额 | 预计金额 | 预计成交金额 | 预期金额 | 机会金额 | 报价金额 | 金额 | 기회금액 | 예상금액 | 예상 수주액 | 견적금액 | 계약예정금액 | 금액',
      ),
      likely: 'value | total | wert | umsatz | 预计销售额 | 예상 매출',
    },
    probability: {
      sure: words(
        'probability | win probability | chance | close probability | likelihood | win chance | probability percent | confidence',
        'wahrscheinlichkeit | abschlusswahrscheinlichkeit | auftragswahrscheinlichkeit | gewinnchance',
        '成功率 | 赢单率 | 可能性 | 概率 | 赢率 | 成交概率 | 阶段成功率 | 확률 | 성공 확률 | 수주 확률 | 성사 확률 | 가능성 | 수주율 | 성공률',
      ),
    },
    dealState: {
      sure: words(
        'deal stage | stage | stage name | opportunity stage | deal status | opportunity status | status | state | is closed | closed | sales stage',
        'phase | vertriebsphase | stand | stufe | abgeschlossen | geschlossen | phase der chance',
        '阶段 | 销售阶段 | 商机阶段 | 商机状态 | 状态 | 是否关闭 | 已关闭 | 단계 | 영업 단계 | 기회 단계 | 상태 | 진행 상태 | 마감 여부 | 종결 여부',
      ),
    },
    currency,
  },
};
