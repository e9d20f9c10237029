import type { KnownIndicatorId } from '../model/indicator-catalogue';
import type { AccountRole } from './account-roles';

/**
 * What a column may be called, parted by ` | `. Case, width, spaces, brackets, umlauts, years and the short forms of `header-text` do not
 * matter. `sure`: nothing else is called that; `likely`: usually this; `possible`: this, if no better column is there.
 */
export interface HeaderWords {
  readonly sure: string;
  readonly likely?: string;
  readonly possible?: string;
}

const words = (...lists: readonly string[]): string => lists.join(' | ');

/** Headers of account lists in English, German, Chinese and Korean, as CRM and ERP systems export them and as people write them. */
export const headerWords: Readonly<Record<AccountRole | KnownIndicatorId, HeaderWords>> = {
  accountId: {
    sure: words(
      'account id | account number | account code | account key | 18 digit account id | case safe account id | salesforce id | crm id',
      'customer id | customer number | customer code | customer key | customer account | client id | client number | client code',
      'company id | company number | organization id | organisation id | org id | record id | dealer id | dealer code | buyer id',
      'business partner id | business partner number | bp number | debtor number | sold to party | sold to number | party id | partner id',
      'kunnr | kundennummer | kundennr | kunden number | kunde number | kunden id | kunde id | kundencode | kundenschlüssel',
      'debitor | debitorennummer | debitorennr | debitoren number | debitor number | debitorenkonto | geschäftspartnernummer',
      'geschäftspartner number | gp number | gp nummer | auftraggeber number | personenkonto',
      '客户编号 | 客户编码 | 客户代码 | 客户代号 | 客户号 | 客户码 | 客户id | 客户标识 | 往来单位编码 | 往来单位编号 | 往来单位代码',
      '购货单位编码 | 购货单位代码 | 会员编号 | 会员号 | 公司编号 | 经销商编号 | 经销商代码 | 客戶編號 | 客戶代號 | 客戶代碼',
      '거래처코드 | 거래처번호 | 거래처id | 고객코드 | 고객번호 | 고객id | 고객사코드 | 고객사id | 업체코드 | 업체번호',
      '회원번호 | 계정id | 계정번호 | 계정코드 | 대리점코드',
    ),
    likely: words(
      'id | sold to | ship to | payer | business partner | auftraggeber | geschäftspartner | kontonummer | adressnummer',
      '编号 | 编码 | 代码 | 统一社会信用代码 | 코드 | 사업자번호 | 사업자등록번호',
    ),
    possible:
      'account | customer | client | key | code | number | nummer | kunde | 客户 | 客戶 | 거래처 | 고객 | 고객사 | 번호',
  },
  accountName: {
    sure: words(
      'account name | customer name | client name | company name | organization name | organisation name | business name | legal name',
      'sold to name | dealer name | buyer name | name of account | name of customer | company legal name',
      'kundenname | kunde name | name des kunden | firmenname | firmierung | unternehmensname | debitorname | kundenbezeichnung | name1',
      '客户名称 | 客户名 | 客户全称 | 客户简称 | 公司名称 | 企业名称 | 单位名称 | 往来单位名称 | 购货单位名称 | 经销商名称 | 客戶名稱',
      '거래처명 | 거래처 이름 | 고객명 | 고객 이름 | 고객사명 | 업체명 | 회사명 | 상호 | 상호명 | 기업명 | 계정 이름 | 계정명 | 대리점명',
    ),
    likely: words(
      'account | customer | client | company | organization | organisation | firma | unternehmen | kunde | name 1',
      '客户 | 客戶 | 往来单位 | 购货单位 | 公司 | 거래처 | 고객사 | 고객 | 업체 | 회사',
    ),
    possible: 'name | 名称 | 이름 | 명칭',
  },

  parent: {
    sure: words(
      'parent account | parent account id | parent | parent id | parent company | parent company id | parent customer | parent customer id',
      'parent account name | ultimate parent | ultimate parent account | parent number | subsidiary of | head office account | belongs to group',
      'muttergesellschaft | mutterunternehmen | konzernmutter | obergesellschaft | übergeordneter kunde | übergeordneter account',
      'übergeordnetes konto | mutterfirma | konzernkunde | tochter von',
      '上级客户 | 上级客户编号 | 上级单位 | 上级公司 | 母公司 | 母公司编号 | 母公司名称 | 父客户 | 所属集团 | 集团客户 | 总公司 | 上級客戶',
      '상위 계정 | 상위 계정 번호 | 상위 고객 | 상위 고객번호 | 상위 거래처 | 상위 거래처코드 | 모회사 | 모회사코드 | 모회사명 | 모기업',
    ),
    likely: 'holding | konzern | group account | 集团 | 본사',
  },
  accountKind: {
    sure: words(
      'account kind | kind of account | account type | customer type | client type | account category | customer category | type of account',
      'kundenart | kundentyp | kundenkategorie | art des kunden | accounttyp | accountart',
      '客户类型 | 客户类别 | 客户分类 | 客户性质 | 客户种类 | 客戶類型 | 고객 유형 | 고객 구분 | 고객 종류 | 거래처 유형 | 거래처 구분 | 거래처 종류',
    ),
  },
  currency: {
    sure: words(
      'currency | currency code | currency iso code | account currency | währung | währungscode | kontowährung',
      '币种 | 币别 | 货币 | 货币代码 | 幣別 | 통화 | 통화코드 | 화폐',
    ),
  },
  previousTier: {
    sure: words(
      'previous tier | former tier | last tier | prior tier | tier before | previous class | previous rating | tier last time',
      'latent tier | tier before caps | stufe vor obergrenzen | latente stufe | 得分对应等级 | 封顶前等级 | 점수 기준 등급 | 상한 적용 전 등급',
      'vorherige stufe | bisherige stufe | letzte stufe | vorige stufe | vorherige einstufung | bisherige einstufung | vorherige klasse',
      '上次等级 | 上期等级 | 原等级 | 原客户等级 | 上次客户等级 | 之前等级 | 이전 등급 | 직전 등급 | 기존 등급 | 전기 등급 | 종전 등급',
    ),
  },
  previousSince: {
    sure: words(
      'previous date | previous tier since | previous tier date | tier since | tier date | former tier since | date of previous tier',
      'stufe seit | einstufung seit | vorherige stufe seit | bisherige stufe seit | datum der einstufung | letzte einstufung am',
      '上次等级日期 | 上次等级起始日 | 上次评级日期 | 等级起始日期 | 原等级日期 | 评级日期 | 이전 등급일 | 이전 등급 시작일 | 이전 등급 일자 | 등급 부여일 | 등급 산정일',
    ),
  },
  previousWaitFor: {
    sure: words(
      'waiting for | waiting for tier | waits for | waits for tier | tier waited for | wanted tier | wartet auf | wartet auf stufe',
      '等待进入的等级 | 待调整等级 | 待变更等级 | 대기 등급 | 대기 중인 등급 | 변경 대기 등급',
    ),
  },
  previousWaitRuns: {
    sure: words(
      'runs waited | runs in a row | waited runs | number of runs waited | wartet seit läufen | läufe in folge | gewartete läufe',
      '已等待次数 | 连续次数 | 等待次数 | 대기 횟수 | 연속 횟수 | 대기한 횟수',
    ),
  },
  previousWaitOn: {
    sure: words(
      'wait counted on | last counted on | waited as of | wartet gezählt am | zuletzt gezählt am',
      '等待计入日期 | 上次计入日期 | 대기 반영일 | 마지막 반영일',
    ),
  },
  overrideTier: {
    sure: words(
      'override | override tier | tier override | manual tier | manual override | overridden tier | tier by hand',
      'manuelle stufe | manuelle einstufung | überschriebene stufe | stufe von hand',
      '人工调整等级 | 人工等级 | 手工等级 | 手动等级 | 调整后等级 | 人工调整 | 수동 조정 등급 | 수동 등급 | 조정 등급 | 수동 조정',
    ),
  },
  overrideFrom: {
    sure: words(
      'override from | override since | override start | override start date | override valid from | manual tier from',
      'manuelle stufe ab | manuelle einstufung ab | manuell ab | einstufung gültig ab',
      '人工调整起始日 | 人工调整开始日期 | 人工调整生效日期 | 调整生效日期 | 调整起始日期 | 수동 조정 시작일 | 조정 시작일 | 조정 적용일',
    ),
  },
  overrideUntil: {
    sure: words(
      'override until | override end | override end date | override expires | override expiry | override expiry date | override valid until',
      'override to | manual tier until | manuelle stufe bis | manuelle einstufung bis | manuell bis | einstufung gültig bis',
      '人工调整截止日 | 人工调整截止日期 | 人工调整到期日 | 人工调整失效日期 | 调整截止日期 | 调整失效日期 | 수동 조정 종료일 | 조정 종료일 | 조정 만료일',
    ),
  },
  overrideReason: {
    sure: words(
      'override reason | reason of override | reason for override | override comment | manual tier reason',
      'grund der manuellen einstufung | grund der einstufung | begründung der einstufung | einstufungsgrund',
      '人工调整原因 | 人工调整理由 | 调整原因 | 调整理由 | 수동 조정 사유 | 조정 사유 | 조정 이유',
    ),
  },
  overrideAuthor: {
    sure: words(
      'override author | author of override | override by | overridden by | manual tier by',
      'manuell eingestuft von | einstufung von | eingestuft von',
      '人工调整人 | 人工调整者 | 调整人 | 调整人员 | 수동 조정 작성자 | 수동 조정자 | 조정자 | 조정 작성자',
    ),
  },
  overrideApprover: {
    sure: words(
      'override approver | approver of override | override approved by | manual tier approved by',
      'einstufung genehmigt von | genehmiger der einstufung',
      '人工调整审批人 | 人工调整批准人 | 调整审批人 | 수동 조정 승인자 | 조정 승인자',
    ),
    likely: 'approved by | approver | genehmigt von | 审批人 | 批准人 | 승인자',
  },
  overrideBeatsCaps: {
    sure: words(
      'override beats caps | beats caps | override beats cap | override ignores caps | ignore caps',
      'obergrenze aufgehoben | schlägt obergrenze | obergrenzen ignorieren',
      '人工调整不受封顶限制 | 不受封顶限制 | 突破封顶 | 忽略封顶 | 수동 조정 상한 무시 | 상한 무시 | 상한 초과 허용',
    ),
  },

  transactionCount: {
    sure: words(
      'transaction count | number of transactions | transactions | order count | number of orders | orders | orders number | deal count',
      'number of deals | number of associated deals | number of won deals | deals won | closed won count | purchase count',
      'number of purchases | invoice count | number of invoices | sales count | number of sales | order frequency | purchase frequency',
      'anzahl aufträge | auftragsanzahl | aufträge | anzahl bestellungen | bestellanzahl | bestellungen | anzahl transaktionen',
      'transaktionen | anzahl rechnungen | anzahl käufe | anzahl abschlüsse | anzahl verkäufe | kaufhäufigkeit | bestellhäufigkeit',
      '交易次数 | 交易笔数 | 交易数 | 成交次数 | 成交笔数 | 成交单数 | 订单数 | 订单数量 | 订单笔数 | 购买次数 | 下单次数 | 采购次数',
      '销售笔数 | 开单次数 | 销售单数 | 交易次數 | 訂單數',
      '거래 횟수 | 거래 건수 | 거래수 | 주문 수 | 주문 건수 | 주문 횟수 | 구매 횟수 | 구매 건수 | 판매 건수 | 매출 건수 | 계약 건수 | 수주 건수',
    ),
    likely: 'frequency | deals | purchases | invoices | rechnungen | häufigkeit | 单数 | 笔数 | 频次 | 건수 | 빈도',
  },
  amount: {
    sure: words(
      'amount | sales | sales amount | net sales | net amount | sales revenue | sales value | order amount | order value | turnover',
      'purchase amount | invoiced amount | invoiced sales | billed amount | gross sales | transaction amount | transaction value | won amount',
      'closed won amount | total closed won | net turnover | net revenue | spend | total spend | customer revenue | account revenue | bookings',
      'revenue with us | sales with us | monetary | netwr',
      'umsatz | nettoumsatz | umsatz netto | bruttoumsatz | gesamtumsatz | kundenumsatz | verkaufsumsatz | warenumsatz | umsatzerlöse',
      'erlöse | erlös | nettoerlös | nettoerlöse | nettowert | auftragswert | auftragsvolumen | einkaufsvolumen | fakturawert | fakturaumsatz',
      'rechnungsbetrag | rechnungssumme | verkaufswert | bestellwert gesamt',
      '交易额 | 交易金额 | 交易总额 | 销售额 | 销售金额 | 销售总额 | 成交额 | 成交金额 | 成交总额 | 订单金额 | 订单总额 | 销售收入 | 净销售额',
      '采购额 | 采购金额 | 购买金额 | 合同金额 | 合同额 | 价税合计 | 不含税金额 | 含税金额 | 未税金额 | 开票金额 | 出货金额 | 发货金额',
      '消费金额 | 累计消费 | 業績 | 銷售額 | 交易額 | 銷售金額',
      '거래액 | 거래금액 | 매출액 | 매출 | 매출금액 | 판매액 | 판매금액 | 주문금액 | 주문액 | 구매금액 | 구매액 | 순매출 | 순매출액 | 총매출',
      '총매출액 | 공급가액 | 계약금액 | 수주금액 | 수주액 | 청구금액',
    ),
    likely: words(
      'revenue | sales volume | total revenue | betrag | umsatzvolumen | 金额 | 总额 | 业绩 | 营业额 | 금액 | 합계금액 | 실적',
    ),
    possible: 'volume | value | total | wert | volumen | jahresumsatz | 年销售额',
  },
  profit: {
    sure: words(
      'profit | gross profit | net profit | profit amount | margin amount | gross margin amount | contribution profit | operating profit | gp',
      'gewinn | rohertrag | rohgewinn | bruttogewinn | reingewinn | deckungsbeitrag | deckungsbeitrag 1 | db | db1 | db 1 | db i | db ii',
      'bruttoertrag | marge absolut | gewinnbeitrag',
      '利润 | 利润额 | 毛利 | 毛利额 | 毛利润 | 净利润 | 净利 | 销售毛利 | 销售利润 | 边际贡献 | 利潤 | 毛利額',
      '이익 | 이익액 | 이익금 | 이익금액 | 매출총이익 | 총이익 | 매출이익 | 순이익 | 영업이익 | 공헌이익 | 마진금액 | 마진액',
    ),
    likely: 'earnings | contribution | contribution margin | ertrag | 利益 | 收益 | 손익',
  },
  grossMargin: {
    sure: words(
      'gross margin | margin percent | gross margin percent | profit margin | profit percent | gross profit percent | gross profit margin',
      'gross profit ratio | gross margin ratio | margin rate | margin ratio | gm percent | gp percent | contribution margin percent',
      'marge | bruttomarge | rohmarge | gewinnmarge | gewinnspanne | handelsspanne | marge percent | rohertragsquote | rohertrag percent',
      'db percent | db quote | deckungsbeitrag percent | deckungsbeitragsquote | umsatzrendite',
      '毛利率 | 毛利percent | 利润率 | 销售毛利率 | 销售利润率 | 毛利润率 | 净利率 | 利潤率',
      '매출총이익률 | 매출총이익율 | 이익률 | 이익율 | 마진율 | 마진률 | 매출이익률 | 총이익률 | 총마진율 | 영업이익률 | 이익 percent',
    ),
    likely: 'margin | gm | spanne | 마진 | 총마진',
  },
  averageDeal: {
    sure: words(
      'average deal | average deal size | average deal amount | average deal value | average order | average order value | aov',
      'average order amount | average order size | average transaction | average transaction value | average transaction amount',
      'average sale | average purchase | average purchase value | average basket | average invoice | average ticket | average invoice amount',
      'average auftragswert | average auftrag | average bestellwert | durchschnittlicher auftrag | durchschnittlicher auftragswert',
      'durchschnittlicher bestellwert | durchschnittlicher umsatz je auftrag | durchschnittsauftrag | mittlerer auftragswert',
      'auftragswert durchschnitt | bestellwert durchschnitt | umsatz je auftrag | umsatz pro auftrag | durchschnittlicher rechnungsbetrag',
      '平均单笔交易额 | 平均单笔金额 | 平均单笔 | 平均订单金额 | 平均订单额 | 客单价 | 平均客单价 | 单均金额 | 笔均金额 | 平均交易额',
      '平均交易金额 | 平均成交额 | 平均成交金额 | 每单平均金额 | 平均每单金额',
      '건당 평균 거래액 | 건당 거래액 | 건당 평균 금액 | 건당 매출 | 건당 매출액 | 평균 거래액 | 평균 거래금액 | 평균 주문금액 | 평균 주문액',
      '객단가 | 평균 객단가 | 평균 구매금액 | 평균 구매액 | 평균 계약금액',
    ),
  },
  largestDeal: {
    sure: words(
      'largest deal | largest deal size | largest order | largest order value | largest order amount | largest transaction',
      'largest transaction amount | largest sale | largest purchase | largest invoice | largest deal amount',
      'größter auftrag | größter abschluss | größte bestellung | größter einzelauftrag | höchster auftragswert | größter auftragswert',
      'largest auftragswert | largest auftrag | größte rechnung | maximaler auftragswert',
      '最大单笔交易额 | 最大单笔金额 | 最大单笔 | 最大订单金额 | 最大订单额 | 最大订单 | 最高单笔金额 | 最大交易额 | 最大成交额 | 单笔最高金额',
      '单笔最大金额 | 最大单笔成交额',
      '최대 거래액 | 최대 거래금액 | 최대 거래 | 최대 주문금액 | 최대 주문액 | 최고 거래액 | 최대 단건 거래액 | 최대 계약금액 | 최대 구매금액',
    ),
  },
  returnedAmount: {
    sure: words(
      'returned amount | return amount | returns amount | amount returned | returned value | return value | returns value | returned sales',
      'sales returns | refund amount | refunded amount | refunds amount | credit note amount | credit memo amount',
      'retourenbetrag | retourenwert | retouren wert | retourenumsatz | rücksendewert | rückgabebetrag | gutschriftsbetrag | gutschriftwert',
      'gutschriften | warenrückgaben | erstattungsbetrag | retouren betrag',
      '退货金额 | 退货额 | 退款金额 | 退款额 | 销售退回 | 销售退货 | 退回金额 | 退单金额 | 退貨金額',
      '반품 금액 | 반품액 | 반품 매출액 | 반품 매출 | 환불 금액 | 환불액 | 매출환입 | 매출 환입 | 취소 금액',
    ),
    likely: 'refunds | credit notes | credit memos | erstattungen',
  },
  returnCount: {
    sure: words(
      'number of returns | return count | returns count | returned orders | number of returned orders | number of refunds | refund count',
      'number of credit notes | anzahl retouren | retourenanzahl | anzahl rücksendungen | anzahl rückgaben | anzahl gutschriften',
      '退货次数 | 退货笔数 | 退货单数 | 退货数 | 退款次数 | 退款笔数 | 退单数 | 退貨次數',
      '반품 횟수 | 반품 건수 | 반품 수 | 환불 건수 | 환불 횟수 | 취소 건수',
    ),
    likely: 'returns | retouren | rücksendungen | rückgaben | 退货 | 반품',
  },
  returnRatio: {
    sure: words(
      'return ratio | returns ratio | return rate | returns rate | returned ratio | return percent | returns percent | refund rate',
      'retourenquote | retourenrate | retourenanteil | rückgabequote | rücksendequote | retouren percent | retourenquote wert',
      '退货率 | 退货比例 | 退货占比 | 退款率 | 退货percent | 退貨率 | 반품률 | 반품율 | 반품 비율 | 환불률 | 환불율',
    ),
  },
  timeSinceFirstDeal: {
    sure: words(
      'time since first deal | first deal | first deal date | first deal created date | first order | first order date | first purchase',
      'first purchase date | first transaction | first transaction date | first sale date | first invoice date | customer since | client since',
      'account since | customer tenure | tenure | days since first order | days since first deal | days since first purchase',
      'relationship length | length of relationship | first closed won date | date of first order | date of first purchase',
      'erster auftrag | datum erster auftrag | erstauftrag | datum erstauftrag | erstkauf | erstbestellung | erste bestellung | erster kauf',
      'kunde seit | kundenbeziehung seit | tage seit erstem auftrag | erste rechnung | erstes auftragsdatum | erster abschluss',
      '已交易时间 | 已交易天数 | 首次交易日期 | 首次交易时间 | 首次交易 | 首次成交日期 | 首次成交时间 | 首单日期 | 首单时间 | 首次下单日期',
      '首次下单时间 | 首次购买日期 | 首次采购日期 | 首次销售日期 | 初次交易日期 | 最早交易日期 | 合作起始日期 | 开始合作日期 | 开始合作时间',
      '首次合作日期 | 第一次交易日期',
      '거래 기간 | 최초 거래일 | 최초 거래일자 | 첫 거래일 | 최초 주문일 | 첫 주문일 | 최초 구매일 | 첫 구매일 | 거래 시작일 | 거래 개시일',
      '최초 매출일 | 최초 계약일 | 거래 시작일자',
    ),
  },
  transactionCycle: {
    sure: words(
      'transaction cycle | average transaction cycle | order cycle | average order cycle | purchase cycle | average purchase cycle | order interval',
      'average order interval | purchase interval | days between orders | average days between orders | days between purchases | buying cycle',
      'reorder interval | repurchase cycle | inter purchase time | average days between purchases',
      'bestellzyklus | bestellrhythmus | bestellintervall | kaufzyklus | kaufrhythmus | auftragszyklus | transaktionszyklus | bestellabstand',
      'durchschnittlicher bestellabstand | tage zwischen aufträgen | tage zwischen bestellungen | durchschnittlicher transaktionszyklus',
      '平均交易周期 | 交易周期 | 采购周期 | 平均采购周期 | 购买周期 | 平均购买周期 | 下单周期 | 平均下单间隔 | 下单间隔 | 交易间隔',
      '平均交易间隔 | 订货周期 | 复购周期 | 平均购买间隔',
      '평균 거래 주기 | 거래 주기 | 주문 주기 | 평균 주문 주기 | 평균 주문 간격 | 구매 주기 | 평균 구매 주기 | 재구매 주기 | 발주 주기',
    ),
  },
  recency: {
    sure: words(
      'recency | last order | last order date | latest order date | most recent order | most recent order date | last purchase',
      'last purchase date | last deal | last deal date | recent deal close date | last transaction | last transaction date | last sale date',
      'last sale | last invoice | last invoice date | last closed won date | days since last order | days since last purchase',
      'days since last deal | days since last transaction | date of last order | date of last purchase | time since last deal',
      'letzter auftrag | datum letzter auftrag | letztes auftragsdatum | letzte bestellung | datum letzte bestellung | letztes bestelldatum',
      'letzter kauf | letztes kaufdatum | letzter umsatz | letzte rechnung | letzte lieferung | letzter abschluss | tage seit letztem auftrag',
      'tage seit letzter bestellung | tage seit letztem kauf | letzte faktura',
      '最近交易日期 | 最近交易时间 | 最近交易 | 最近一次交易 | 最近一次交易日期 | 最后交易日期 | 最后交易时间 | 最近成交日期 | 最近成交时间',
      '最近下单日期 | 最近下单时间 | 最后下单日期 | 最后下单时间 | 最近购买日期 | 最近一次购买 | 最近一次购买日期 | 最近采购日期',
      '最近订单日期 | 最近销售日期 | 末次交易日期 | 上次交易日期 | 上次下单日期 | 距最近交易天数 | 距上次交易天数 | 未交易天数',
      '최근 거래일 | 최근 거래일자 | 최종 거래일 | 최종 거래일자 | 마지막 거래일 | 최근 주문일 | 최종 주문일 | 마지막 주문일 | 최근 구매일',
      '최종 구매일 | 마지막 구매일 | 최종 매출일 | 최근 매출일 | 최근 주문일자 | 최근 거래',
    ),
  },
  expectedSales: {
    sure: words(
      'expected sales | expected revenue | expected amount | sales forecast | forecast amount | pipeline value | pipeline amount',
      'weighted pipeline | open pipeline | open opportunities amount | open opportunity amount | open opportunity value | open deal amount',
      'weighted amount | forecast sales | total open deal value',
      'erwarteter umsatz | umsatzprognose | umsatzerwartung | pipelinewert | erwarteter auftragswert | gewichtete pipeline | offene chancen',
      '销售预期金额 | 销售预期 | 预期销售额 | 预计销售额 | 预计销售金额 | 预计成交金额 | 预计成交额 | 预测销售额 | 销售预测 | 商机金额',
      '在跟商机金额 | 预期金额 | 预计金额',
      '예상 매출액 | 예상 매출 | 예상 거래액 | 예상 금액 | 매출 예측 | 예상 수주액 | 예상 수주금액 | 파이프라인 금액 | 기회 금액',
    ),
    likely: 'forecast | pipeline | prognose | offene angebote | 预测 | 파이프라인',
  },

  largestReceipt: {
    sure: words(
      'largest receipt | largest payment | largest payment received | largest receipt amount | größter zahlungseingang',
      'höchster zahlungseingang | größte zahlung | largest zahlungseingang',
      '最大单笔收款额 | 最大单笔收款 | 最大收款额 | 最大收款金额 | 最大回款额 | 最大回款金额 | 最大单笔回款 | 最大单笔回款额 | 最高收款金额',
      '최대 입금액 | 최대 입금 | 최대 수금액 | 최대 수금 | 최고 입금액',
    ),
  },
  averageReceipt: {
    sure: words(
      'average receipt | average receipt amount | average payment | average payment received | average payment amount',
      'durchschnittlicher zahlungseingang | average zahlungseingang | durchschnittliche zahlung | mittlerer zahlungseingang',
      '平均收款额 | 平均收款金额 | 平均收款 | 平均回款额 | 平均回款金额 | 평균 입금액 | 평균 입금 | 평균 수금액 | 평균 수금',
    ),
  },
  collectionPeriod: {
    sure: words(
      'collection period | average collection period | average collection days | dso | days sales outstanding | days to pay',
      'average days to pay | payment days | average payment days | days to settle | days to collect | payment period | debtor days',
      'receivable days | average payment period',
      'zahlungsdauer | durchschnittliche zahlungsdauer | forderungslaufzeit | debitorenlaufzeit | tage bis zahlung | zahlungstage',
      'durchschnittliche zahlungstage | außenstandsdauer | inkassodauer | durchschnittliche forderungslaufzeit',
      '平均收款周期 | 收款周期 | 平均回款周期 | 回款周期 | 平均回款天数 | 回款天数 | 收款天数 | 应收账款周转天数 | 应收周转天数 | 付款周期',
      '平均账期 | 平均付款天数',
      '평균 대금 회수 기간 | 대금 회수 기간 | 회수 기간 | 평균 회수 기간 | 회수일수 | 평균 회수일수 | 수금 기간 | 매출채권 회수기간',
      '결제 기간 | 결제일수 | 평균 결제일수',
    ),
    likely: 'zahlungsziel | kundenziel | payment terms days | 账期 | 여신기간',
  },
  averageOwed: {
    sure: words(
      'average amount owed | amount owed | average owed | owed amount | average receivables | receivables | accounts receivable',
      'outstanding balance | outstanding amount | amount outstanding | balance due | open balance | ar balance | receivable balance',
      'open receivables | open items | average outstanding | average balance owed | average debt',
      'durchschnittliche außenstände | außenstände | offene posten | offene forderungen | forderungen | forderungsbestand | offener saldo',
      'op saldo | offener betrag | durchschnittlicher saldo | debitorensaldo',
      '平均欠款额 | 平均欠款金额 | 平均欠款 | 欠款额 | 欠款金额 | 欠款 | 应收账款 | 应收账款余额 | 应收余额 | 应收金额 | 应收款 | 未收款',
      '未收金额 | 未回款金额 | 期末应收 | 應收帳款',
      '평균 미수금 | 미수금 | 미수금액 | 미수잔액 | 미수금 잔액 | 매출채권 | 외상매출금 | 외상잔액 | 채권잔액 | 미회수 금액 | 미결제 금액',
    ),
    likely: 'outstanding | balance | owed | saldo | 余额 | 잔액',
  },
  owedRatio: {
    sure: words(
      'owed ratio | average owed ratio | amount owed ratio | owed percent | receivables ratio | outstanding ratio | receivables to sales | ar ratio',
      'außenstandsquote | forderungsquote | außenstände percent',
      '平均欠款率 | 欠款率 | 欠款比例 | 欠款比率 | 应收占比 | 应收账款占比 | 未回款率',
      '평균 미수율 | 미수율 | 미수금 비율 | 미수금률 | 미수금율 | 채권 비율',
    ),
  },
  overdueRatio: {
    sure: words(
      'overdue ratio | overdue rate | overdue percent | overdue share | share overdue | past due ratio | past due percent | percent overdue',
      'percent past due | late payment ratio | late payment rate | delinquency rate | delinquency ratio',
      'überfälligkeitsquote | überfälligenquote | überfällig percent | überfällig anteil | anteil überfällig | überfällige quote | verzugsquote',
      'rückstandsquote | überfällig quote',
      '逾期欠款率 | 逾期率 | 逾期比例 | 逾期比率 | 逾期占比 | 逾期欠款比例 | 逾期账款占比 | 逾期应收占比 | 超期率 | 逾期percent',
      '연체율 | 연체률 | 연체 비율 | 연체채권 비율',
    ),
    likely: 'overdue | past due | überfällig | 逾期 | 연체',
  },

  relatedTasks: {
    sure: words(
      'related tasks | task count | number of tasks | tasks | open tasks | activity count | number of activities | activities',
      'number of times contacted | zugehörige aufgaben | verknüpfte aufgaben | aufgaben | anzahl aufgaben | aktivitäten | anzahl aktivitäten',
      '相关任务数 | 相关任务 | 任务数 | 任务数量 | 活动数 | 跟进次数 | 联系次数 | 拜访次数',
      '관련 작업 수 | 관련 작업 | 작업 수 | 할 일 수 | 활동 수 | 활동 건수 | 활동 횟수 | 업무 수 | 접촉 횟수 | 방문 횟수',
    ),
  },
  relatedProcesses: {
    sure: words(
      'related processes | process count | number of processes | processes | number of projects | project count',
      'zugehörige vorgänge | vorgänge | anzahl vorgänge | prozesse | anzahl prozesse | anzahl projekte',
      '相关进程数 | 相关进程 | 进程数 | 流程数 | 相关流程数 | 项目数 | 项目数量',
      '관련 진행 건수 | 진행 건수 | 관련 프로세스 수 | 프로세스 수 | 프로젝트 수 | 진행 중 건수',
    ),
    likely: 'projects | projekte | 项目 | 프로젝트',
  },
  praiseCount: {
    sure: words(
      'praise count | praise | praises | number of praises | compliments | compliment count | number of compliments | positive feedback',
      'positive feedback count | lob | anzahl lob | anzahl lobe | positive rückmeldungen | anzahl positiver rückmeldungen',
      '表扬次数 | 表扬数 | 表扬 | 好评数 | 好评次数 | 表揚次數 | 칭찬 횟수 | 칭찬 건수 | 칭찬 수 | 칭찬 | 호평 건수',
    ),
  },
  complaintCount: {
    sure: words(
      'complaint count | complaints count | number of complaints | complaints | claims | number of claims | claim count | escalations',
      'reklamationen | anzahl reklamationen | beschwerden | anzahl beschwerden | beanstandungen | anzahl beanstandungen',
      '投诉次数 | 投诉数 | 投诉量 | 投诉件数 | 投诉 | 客诉次数 | 客诉数 | 客诉 | 投訴次數',
      '불만 횟수 | 불만 건수 | 불만 수 | 불만 | 불만 접수 건수 | 컴플레인 건수 | 컴플레인 | 클레임 건수 | 클레임 횟수 | 클레임 | 민원 건수',
    ),
    likely: 'cases | number of cases | support cases',
  },
  suggestionCount: {
    sure: words(
      'suggestion count | suggestions | number of suggestions | vorschläge | anzahl vorschläge | verbesserungsvorschläge | anregungen',
      'anzahl anregungen | 建议次数 | 建议数 | 建议条数 | 建议 | 改进建议数 | 建議次數',
      '제안 횟수 | 제안 건수 | 제안 수 | 건의 횟수 | 건의 건수 | 건의사항 수',
    ),
    likely: '제안 | 건의 | 건의사항',
  },
  praiseRatio: {
    sure: words(
      'praise ratio | praise rate | praise percent | share of praise | positive feedback rate | lobquote | lobanteil | anteil lob',
      '表扬比例 | 表扬率 | 表扬占比 | 好评率 | 칭찬 비율 | 칭찬율 | 칭찬률',
    ),
  },
  complaintRatio: {
    sure: words(
      'complaint ratio | complaints ratio | complaint rate | complaint percent | complaints percent | share of complaints | claim rate',
      'reklamationsquote | reklamationsrate | beschwerdequote | beschwerderate | 投诉比例 | 投诉率 | 投诉占比 | 客诉率',
      '불만 비율 | 불만율 | 불만률 | 컴플레인율 | 클레임율 | 클레임률 | 클레임 비율',
    ),
  },
  suggestionRatio: {
    sure: words(
      'suggestion ratio | suggestion rate | suggestion percent | share of suggestions | vorschlagsquote | anregungsquote',
      '建议比例 | 建议率 | 建议占比 | 제안 비율 | 제안율 | 제안률 | 건의 비율',
    ),
  },

  companySize: {
    sure: words(
      'company size | employees | number of employees | employee count | employees number | headcount | staff | staff count | total employees',
      'unternehmensgröße | firmengröße | betriebsgröße | mitarbeiter | mitarbeiterzahl | mitarbeiteranzahl | anzahl mitarbeiter',
      'zahl der mitarbeiter | beschäftigte | beschäftigtenzahl | anzahl beschäftigte | belegschaft | personalbestand',
      '企业规模 | 公司规模 | 员工人数 | 员工数 | 员工数量 | 员工规模 | 人员规模 | 职工人数 | 从业人数 | 在职人数 | 員工人數',
      '기업 규모 | 회사 규모 | 직원 수 | 종업원 수 | 임직원 수 | 사원 수 | 고용 인원 | 직원 규모',
    ),
    likely: 'fte | 人数 | 规模 | 인원 | 인원수',
    possible: 'size | größe | 규모',
  },
  registeredCapital: {
    sure: words(
      'registered capital | share capital | capital stock | paid in capital | stammkapital | grundkapital | gezeichnetes kapital',
      'eingetragenes kapital | 注册资金 | 注册资本 | 注册资本金 | 实缴资本 | 註冊資本 | 자본금 | 등록 자본금 | 납입 자본금',
    ),
    likely: 'capital | kapital | 资本 | 资本金 | 자본',
  },
  annualRevenue: {
    sure: words(
      'annual revenue | company revenue | yearly revenue | annual sales | annual turnover | company turnover | customer annual revenue',
      'account annual revenue | revenue of company | unternehmensumsatz | firmenumsatz | umsatz des kunden | jahresumsatz des kunden',
      'umsatz des unternehmens | jahresumsatz kunde',
      '年销售额 | 年营业额 | 年营收 | 年收入 | 年营业收入 | 企业年收入 | 年产值 | 公司年营业额 | 年銷售額 | 年營業額',
      '연 매출액 | 연 매출 | 연간 매출 | 연간 매출액 | 기업 매출액 | 회사 매출액 | 회사 매출',
    ),
    likely: 'jahresumsatz | 营业收入',
    possible: 'revenue | total revenue | turnover | 营业额',
  },
  region: {
    sure: words(
      'region | sales region | territory | sales territory | region name | gebiet | vertriebsgebiet | verkaufsgebiet | vertriebsregion',
      '区域 | 地区 | 大区 | 销售区域 | 所属区域 | 所在区域 | 所在地区 | 片区 | 區域 | 地區 | 지역 | 지역명 | 권역 | 영업 지역 | 판매 지역',
    ),
    likely: words(
      'area | district | state | province | state province | billing state | billing state province | country | billing country | zone | geo',
      'bundesland | land | bezirk | 省份 | 省 | 所在省份 | 国家 | 시도 | 광역시도 | 국가',
    ),
    possible: 'city | billing city | location | market | ort | stadt | standort | 城市 | 도시 | 소재지',
  },
  industry: {
    sure: words(
      'industry | industry sector | industry type | industry name | sector | branche | branchenbezeichnung | wirtschaftszweig',
      '行业 | 所属行业 | 所在行业 | 行业类别 | 行业分类 | 行业类型 | 客户行业 | 行業 | 업종 | 업종명 | 산업 | 산업군 | 산업분류 | 업계',
    ),
    likely: 'vertical | line of business | trade | industrie | sektor | sic description | 업태',
  },
  listed: {
    sure: words(
      'listed | is listed | publicly listed | listed company | public company | stock listed | publicly traded | börsennotiert | börsennotierung',
      '是否上市 | 上市 | 上市公司 | 是否上市公司 | 上市情况 | 상장 여부 | 상장 | 상장사 | 상장 구분 | 상장 회사',
    ),
    possible: 'ownership | gelistet',
  },
  age: {
    sure: 'age | age in years | customer age | alter | lebensalter | alter in jahren | 年龄 | 客户年龄 | 年齡 | 나이 | 연령 | 고객 나이 | 만 나이',
  },
  education: {
    sure: words(
      'education | education level | level of education | highest education | degree | bildung | bildungsabschluss | bildungsgrad',
      'schulabschluss | höchster abschluss | 学历 | 教育程度 | 文化程度 | 最高学历 | 學歷 | 학력 | 최종 학력 | 교육 수준',
    ),
  },
  maritalStatus: {
    sure: 'marital status | family status | civil status | married | familienstand | verheiratet | 婚姻状况 | 婚否 | 婚姻 | 是否已婚 | 婚姻狀況 | 혼인 상태 | 결혼 여부 | 혼인 여부 | 기혼 여부',
  },
  monthlyIncome: {
    sure: words(
      'monthly income | income per month | income monthly | personal income | household income per month | monatseinkommen',
      'monatliches einkommen | einkommen pro monat | 月收入 | 每月收入 | 个人月收入 | 月薪 | 월 소득 | 월소득 | 월수입 | 월 수입 | 월 급여 | 월평균 소득',
    ),
    likely: 'income | salary | einkommen | gehalt | 收入 | 소득 | 수입',
  },
  favouriteColour: {
    sure: words(
      'favourite colour | favorite color | favourite color | favorite colour | preferred colour | preferred color | lieblingsfarbe',
      '喜好颜色 | 喜欢的颜色 | 偏好颜色 | 喜爱颜色 | 선호 색상 | 좋아하는 색 | 좋아하는 색상 | 선호 색',
    ),
  },
  ownsCar: {
    sure: words(
      'owns a car | owns car | car owner | has car | has a car | car ownership | besitzt auto | autobesitz | hat auto | pkw besitz',
      '是否有车 | 有车 | 有无车辆 | 是否有汽车 | 车辆保有 | 차량 보유 | 차량 보유 여부 | 자동차 보유 | 자차 보유 | 차량 유무',
    ),
  },
  hasChildren: {
    sure: words(
      'has children | children | number of children | kids | has kids | hat kinder | kinder | kinderzahl | anzahl kinder',
      '有无子女 | 子女 | 是否有子女 | 是否有孩子 | 子女数 | 子女情况 | 자녀 유무 | 자녀 여부 | 자녀 | 자녀수 | 자녀 수',
    ),
  },
};

/** Words beside a header's own that leave its meaning alone: whose it is, that it is a total, of which period. */
export const wordsBeside = set(
  'total | sum | a | in | with | us | our | to | from | for | by | all | and | net | actual | actuals | current | year | yearly',
  'annual | ytd | ltm | ttm | rolling | period | cumulative | accumulated | lifetime | account | customer | client | company | crm | erp',
  'fiscal | c | m | incl | excl | days | day | gesamt | summe | netto | kunde | kunden | des | der | die | mit | uns | von | im | jahr | lfd',
  'laufendes | aktuell | aktuelles | kumuliert | ist | tage',
  '总 | 合计 | 总计 | 累计 | 本年 | 本期 | 年度 | 全年 | 当年 | 今年 | 近 | 最近一年 | 近一年 | 客户 | 我司 | 本公司 | 实际 | 的 | 天 | 天数 | 次 | 个 | 数',
  '총 | 합계 | 누계 | 누적 | 당해 | 올해 | 금년 | 당기 | 연간 | 고객 | 고객사 | 거래처 | 당사 | 실적 | 일 | 회 | 건 | 단위',
);

/** Words that leave the meaning of a ratio alone, and turn that of anything else: "profit percent" is no amount. */
export const wordsOfRatio = set('percent | ratio | rate | 比例 | 비율');

/** Words that leave the meaning of a column of money alone, and turn that of anything else: "overdue amount" is no ratio. */
export const wordsOfMoney = set(
  'amount | value | eur | usd | cny | rmb | krw | gbp | chf | jpy | hkd | teur | keur | tusd | thousand | betrag | wert | euro',
  '元 | 万元 | 千元 | 亿元 | 美元 | 欧元 | 人民币 | 单位 | 金额 | 额 | 总额 | 원 | 천원 | 만원 | 백만원 | 억원 | 달러 | 유로 | 금액',
);

/** Words that make something else of a header: "sales target" is no sales, "sales rep" is a person. */
export const wordsThatTurn = set(
  'target | plan | planned | budget | quota | goal | rep | reps | person | owner | manager | team | channel | office | agent | group | type',
  'class | category | status | currency | unit | units | price | tax | vat | cost | costs | email | mail | phone | fax | address | street | zip',
  'contact | url | website | web | previous | prior | py | ly | growth | change | delta | diff | difference | variance | rank | ranking | share',
  'tier | score | grade | rating | comment | comments | note | notes | remark | description | date | month | time | quantity | pieces | average',
  'largest | smallest | min | expected | forecast | first | last | per | ratio | rate | percent | count | number | overdue | due | past | owed',
  'open | returned | return | returns | refund | lost | cancelled | discount | limit | parent | ultimate | created | modified | lead | source',
  'id | code | name | terms | method | term | segment | priority | stage | language | title',
  'soll | ziel | vorjahr | vorjahres | vj | vertreter | betreuer | verantwortlicher | menge | stück | preis | steuer | mwst | kosten | kanal',
  'gruppe | typ | art | datum | anteil | quote | anzahl | durchschnitt | größter | erster | letzter | offen | offene | überfällig | überfällige',
  'retoure | retouren | wachstum | veränderung | abweichung | rang | klasse | währung | ansprechpartner | telefon | adresse | straße | plz',
  'kreditlimit | rabatt | nummer | bezeichnung | prognose',
  '目标 | 计划 | 预算 | 任务 | 员 | 经理 | 负责人 | 部门 | 团队 | 渠道 | 数量 | 单价 | 价格 | 税 | 成本 | 类型 | 类别 | 等级 | 级别 | 状态 | 币种',
  '币别 | 日期 | 时间 | 上年 | 去年 | 同比 | 环比 | 增长 | 排名 | 占比 | 率 | 比例 | 平均 | 最大 | 最小 | 最近 | 最后 | 首次 | 预计 | 预期 | 预测',
  '逾期 | 退货 | 欠款 | 未 | 次数 | 电话 | 地址 | 联系 | 备注 | 说明 | 额度 | 信用 | 折扣 | 编号 | 名称',
  '목표 | 계획 | 예산 | 담당 | 사원 | 팀 | 부서 | 채널 | 수량 | 단가 | 가격 | 세액 | 부가세 | 원가 | 유형 | 구분 | 상태 | 통화 | 일자 | 날짜 | 전년',
  '작년 | 전월 | 증감 | 증가 | 성장 | 순위 | 비율 | 률 | 율 | 평균 | 최대 | 최소 | 최근 | 최종 | 최초 | 예상 | 연체 | 반품 | 미수 | 횟수 | 건수',
  '전화 | 주소 | 연락 | 비고 | 메모 | 한도 | 할인 | 등급 | 번호 | 코드 | 대표자 | 이름',
);

function set(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(words(...lists).split(' | '));
}
