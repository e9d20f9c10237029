import type { SyncWords } from './sync-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const zhCn: SyncWords = {
  signIn: {
    notSet: (variable) => `环境变量 ${variable} 为空。请为此命令设置它，或用 --sign-in 选择其他登录方式。`,
    nothingOnInput: '标准输入中应有访问令牌，实际为空。请通过管道传入，或用 --sign-in 选择其他登录方式。',
    noCli: '本机没有 Salesforce CLI（sf）。请安装后用 sf org login web 登录，或用 --sign-in 选择其他登录方式。',
    cliRefused: (message) =>
      `Salesforce CLI 没有可用的登录${message === '' ? '' : `：“${message}”`}。请用 sf org login web 登录，或用 --org 指明其中一个组织。`,
    whichOrg: (variable) => `请用 --org 或环境变量 ${variable} 指明组织的“我的域”。`,
  },
  noAnswer: (host) => `${host} 没有响应。请检查网络连接和组织地址，然后重新运行。`,
  otherOrg: ({ journal, of, here }) => `${journal} 属于组织 ${of}，而当前登录的是 ${here}。请登录前者。`,

  readingAccounts: (records, say) => `正在读取客户：${say.number(records)}`,
  readingDeals: (deals, say) => `正在读取业务机会：${say.number(deals)}`,
  comparing: (done, of, say) => `正在比较：${say.number(done)} / ${say.number(of)}`,
  writing: (done, of, say) => `正在写入：${say.number(done)} / ${say.number(of)}`,

  pulled: ({ host, accounts }, say) => `${host}：${say.number(accounts)} 个客户`,
  because: {
    told: () => '由 --mapping 指定',
    name: () => '按字段名',
    label: (label) => `按字段标签“${label}”`,
  },
  openDeals: (deals, say) => `未结束的业务机会 ${say.number(deals)} 个`,
  wonDeals: (deals, say) => `已赢得的业务机会 ${say.number(deals)} 个`,
  converted: ({ from, into, file }, say) =>
    `${say.list(from)} 金额已按${file === undefined ? '组织的汇率' : ` ${file} 中的汇率`}换算为 ${into}。`,
  oneCurrency:
    '--rates：该组织只有一个币种，无需汇率。请去掉此选项；如果金额涉及多个币种，请用 --mapping currency=字段 指明币种所在的字段。',
  noRateOfModel: (currency) =>
    `模型以 ${currency} 计算，而组织中没有该币种的汇率。请在组织的“管理货币”中添加，或用 --rates 提供汇率文件。`,
  rateMissing: ({ object, currency, amounts, date }, say) =>
    `${object}：有 ${say.number(amounts)} 笔金额为 ${currency}，而${say.date(date)}及之前没有该币种的汇率。请在组织的“管理货币”中添加，或补充到 --rates 的汇率文件中。`,
  mappingKept: (file) => `字段对应关系已保存到 ${file}。`,
  given: ({ file, rows }, say) => `${file}：${say.number(rows)} 行`,
  notInOrg: (rows, first, say) => `${say.number(rows)} 行在组织中没有对应的客户，居前的是${say.list(quoted(first))}`,
  notInFile: (accounts, say) => `${say.number(accounts)} 个客户不在文件中，保持原样`,
  noKey: (field) => `用于区分客户的字段 ${field} 为空。请填写。`,
  sameKey: (field, key) => `多个客户的 ${field} 同为“${key}”。请使每个客户各不相同。`,

  nobodyTiered:
    '没有客户能得到等级，因此没有写入任何内容。请用 --mapping 指明模型所用指标在哪些字段；不带 --apply 运行可查看读到的内容。',
  limitPassed: ({ moved, of, limit }, say) =>
    `有等级的 ${say.number(of)} 个客户中将有 ${say.number(moved)} 个改变等级，超过 --limit-changes ${limit}。没有写入任何内容。请不带 --apply、加上 --report 查看变更；如果无误，再放宽上限。`,
  moved: ({ moved, of }, say) => `有等级的 ${say.number(of)} 个客户中有 ${say.number(moved)} 个改变等级。`,
  dryRun: '没有写入任何内容。加上 --apply --journal 文件名即可写入。',
  dryResume: (open, say) => `还有 ${say.number(open)} 个客户待写入。本次没有写入任何内容；加上 --apply 即可继续。`,
  dryUndo: (records, say) => `有 ${say.number(records)} 个客户可以恢复。本次没有写入任何内容；加上 --apply 即可恢复。`,

  brokenOff: (journal) => `运行中断。keystage sync --resume ${journal} --apply 可从中断处继续。`,
  undoBrokenOff: (journal) => `恢复中断。keystage sync --undo ${journal} --apply 可从中断处继续。`,
  busy: ({ records, journal, back }, say) =>
    `有 ${say.number(records)} 条记录当时正由他人保存。运行 keystage sync --${back ? 'undo' : 'resume'} ${journal} --apply 可再试一次。`,
  journalKept: (journal) => `原有内容已保存在 ${journal} 中；keystage sync --undo ${journal} --apply 可恢复。`,
  wasPutBack: (journal) => `${journal} 的运行已被恢复。请用新的日志文件重新运行。`,
  nothingLeft: (journal) => `${journal} 中的内容都已处理完毕，没有需要写入的内容。`,

  reportSheet: '变更',
  reportHeaders: {
    id: '记录 ID',
    name: '客户',
    before: '原等级',
    after: '新等级',
    outcome: '结果',
    fields: '字段',
    why: '原因',
  },
  outcomes: {
    planned: '待写入',
    written: '已写入',
    refused: '被拒绝',
    leftOut: '不写入',
    open: '尚未确定',
    putBack: '已恢复',
    notPutBack: '未恢复',
  },
  ofAccount: (name, id, sentence) => `${name}（${id}）：${sentence}`,
};
