import type { LedgerAreaWords } from './ledger-area-words';

export const ledgerAreaWords: LedgerAreaWords = {
  title: '业务明细',
  hint: '其他工作表中的订单、发票、收款或联络记录可以补充名单所没有的内容：金额、毛利率、逾期比例、投诉等。',
  add: '添加明细表',
  window: (months, say) => (months === 'all' ? '统计全部明细。' : `统计最近 ${say.number(months)} 个月。`),
  kind: '记录内容',
  kinds: { orders: '订单', invoices: '发票', receipts: '收款记录', contacts: '联络记录', deals: '进行中的业务机会' },
  lines: (used, all, say) => `共 ${say.number(all)} 行，计入 ${say.number(used)} 行`,
  days: (count, say) => `${say.number(count)} 个日期`,
  readWith: (other) => `与“${other}”合并读取`,
  refused: '暂时无法读取',
  remove: '移除',
  gone: (name) => `工作簿中已没有明细表“${name}”。`,
  goneHint: '可将其放回后重新读取，也可移除；移除后评出的等级会有所不同。',
  columns: '列',
  more: (count, say) => `其他可用项 ${say.number(count)} 个`,
  without: {
    accountId: '选择标明每行所属客户的列。',
    amount: '选择金额所在的列。',
    contactKind: '选择标明表扬、投诉、建议或任务的列。',
    orderDate: '没有日期则统计全部明细，且无法得知时间。',
    other: '可以没有。',
  },
  shareQuestion: '本列中的 35 表示什么？',

  rates: {
    from: (currencies) => `金额有多种货币（${currencies}），汇率取自`,
    none: '不用表格：在此填写',
    withoutRate: (currencies, without) =>
      `金额有多种货币（${currencies}），其中 ${without} 没有汇率，因此无法相加；金额绝不按 1 比 1 折算。可在此填写，或在工作簿中加入一张汇率表，列名为“货币”和“汇率”，汇率有变动时再加“开始日期”。`,
    convertInto: '折算为',
    rate: (currency, corporate) => `1 ${corporate} 折合 ${currency}`,
    rateInvalid: '填写大于 0 的数字。',
    used: (count, corporate, say) => `已读取 ${say.number(count)} 条汇率；金额按当日汇率折算为 ${corporate}。`,
    unread: (count, sheet, say) => `“${sheet}”中有 ${say.number(count)} 行无法读作汇率。`,
  },

  joined: (matched, accounts, say) =>
    matched === accounts
      ? `其中 ${say.number(accounts)} 个客户都在名单中。`
      : `其中 ${say.number(accounts)} 个客户，有 ${say.number(matched)} 个在名单中。`,
  noneJoined: '其中的客户都不在名单中。请核对两边的编号列是否为同一套编号、写法是否一致。',
  strays: (count, say) => `${say.number(count)} 个客户不在名单中`,
  straysHint: '这些客户的明细不计入：由名单决定评定哪些客户。',
  unspoken: (count, say) => `名单中有 ${say.number(count)} 个客户没有任何明细。`,
  derives: (indicators, say) => `可得出：${say.list(indicators)}。`,
  replaced: (indicators, say) => `以下指标取自明细，不取名单：${say.list(indicators)}。`,

  lists: {
    title: '请选择明细表',
    hint: '明细表每行是一笔订单、发票、收款或一条记录，并有一列标明客户。',
    noLedger: '未能识别',
    looksLike: (kind) => `像是${kind}`,
  },
  looksLike: (kind) => `这像是一张${kind}明细表：每行是一笔记录，而不是一个客户。`,
  makeList: '生成客户名单',
  makeListHint: '新增一张工作表，每个客户一行，并以此明细表作为数据来源。',
  cannotList: (kind) => `按${kind}读取时，无法生成客户名单。`,
};
