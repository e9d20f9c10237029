import { headerWords, type HeaderWords } from './header-words';
import type { LedgerRole } from './ledger-mapping';

/** Headers of order, invoice and line-item tables in English, German, Chinese and Korean. */
export const ledgerHeaderWords: Readonly<Record<LedgerRole, HeaderWords>> = {
  accountId: headerWords.accountId,
  accountName: headerWords.accountName,
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
  currency: {
    sure:
      'currency | currency code | currency iso code | document currency | order currency | transaction currency | währung | währungscode | ' +
      'belegwährung | waers | waerk | 币种 | 币别 | 货币 | 货币代码 | 幣別 | 통화 | 통화코드 | 화폐 | 거래통화',
  },
  returned: {
    sure:
      'returned | is returned | return flag | returned flag | is return | returns flag | retoure | ist retoure | retourenkennzeichen | ' +
      '退货 | 是否退货 | 退货标志 | 退货标识 | 반품 여부 | 반품여부 | 반품구분',
    likely: 'return | storno | storniert | 반품 | 취소 여부',
  },
};
