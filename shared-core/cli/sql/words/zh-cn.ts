import type { SqlWords } from './sql-words';

const kinds = { text: '文本', number: '数字', day: '日期', flag: 'true 或 false' } as const;

export const zhCn: SqlWords = {
  opening: (engine) => `正在打开 ${engine}……`,
  looking: (table) => `正在查看 ${table}……`,
  working: (tables, done) => `正在处理 ${tables}${done === undefined ? '' : `：${Math.floor(100 * done)}%`}……`,
  counting: '正在统计……',
  publishing: (out) => `正在写入 ${out}……`,

  noTier: '无等级',
  counted: (tier, accounts) => `${tier}：${accounts}`,
  nobodyMoved: '与上次运行相比，没有客户变动等级。',
  moved: '与上次运行相比的变动：',
  move: (from, to, accounts) => `  ${from} → ${to}：${accounts}`,
  weighed: ({ deals, declared, evidenced, prudent }) =>
    `未结业务机会 ${deals} 个。按申报阶段加权 ${declared}，按证据加权 ${evidenced}，取两者中较低者 ${prudent}。`,
  atStage: (stage, deals, value) => `  ${stage}：${deals} 个，${value}`,
  noStage: '没有证据支持任何阶段',
  wentOn: '同一模型、同一日期的上次运行已算出结果，本次直接采用。',
  notThere: (table, columns) => `${table}：没有 ${columns} 列，所有客户按空白处理。`,

  refusedBy: (engine, message) => `${engine} 拒绝执行。${message} 结果未写入。`,
  connectionCut: '连接已中断。',
  cutOff: '连接已中断。结果未写入。',
  wrongPassword: (user) => `服务器不认可用户“${user}”及其密码。设置 CLICKHOUSE_USER 和 CLICKHOUSE_PASSWORD。`,
  noDatabase: (database) => `没有数据库“${database}”。在主机后面写明数据库：https://host:8443/database。`,
  tooOld: (version, message) =>
    `ClickHouse ${version} 缺少该语句所需的功能。${message} 26.7 版具备此功能。结果未写入。`,
  notClickHouse: (got) =>
    `应为 ClickHouse 的 HTTP 接口，实际得到 ${got}。核对主机和端口；除非另有设置，https 用 8443，http 用 8123。`,
  noAnswer: (seconds) => `${seconds} 秒内没有应答。检查网络，以及服务器是否在运行。`,
  unreachable: (code) => `无法连接（${code}）。检查主机、端口和网络。`,
  untrusted: (code) => `应为本机信任的证书，实际的证书不受信任（${code}）。用 NODE_EXTRA_CA_CERTS 指定贵方的证书。`,
  goOn: '已算出的结果仍然保留。加上 --resume 重新运行即可接着完成。',
  noPsql: '本机未安装 PostgreSQL 的客户端 psql。安装后再试。',
  noFolder: (folder) => `${folder}：没有这个文件夹。指定一个存有 Parquet 或 CSV 文件的文件夹。`,
  emptyFolder: (folder) => `${folder}：应有 Parquet 或 CSV 文件，实际一个也没有。把各表以表名为文件名放进去。`,
  twoOfOneName: (folder, name) => `${folder}：表 ${name} 应只有一个，实际有两个同名文件。去掉其中一个。`,
  wrongEnding: (out, endings) => `${out}：文件名应以 ${endings.join(' 或 ')} 结尾。另取一个名称。`,
  noTable: (table) => `${table}：数据源中没有这个表。用选项指定一个。`,
  noColumn: (table, needed, got) => `${table}：应有 ${needed} 列，实际有 ${got}。改一下列名。`,
  noFigure: (table, model, got, missing) =>
    `${table}：应有 ${model} 的某个指标列，实际有 ${got}。按模型中的名称命名：${missing}。`,
  wrongType: (table, column, expected) =>
    `${table}：${column} 列应为${kinds[expected]}，实际是其他类型。更改其类型，或提供一个转换好的视图。`,
  illegible: (table, column, expected, got) =>
    `${table}：${column} 列应为${expected === 'day' ? ' YYYY-MM-DD 格式的日期' : kinds[expected]}，实际为“${got}”。更正它。`,
  repeated: (table, rows, key) => `${table}：每个客户应只有一行，“${key}”实际有 ${rows} 行。合并它们，或只留一行。`,
  somebodyElses: (out) => `${out}：已有一个同名的表，不是 keystage sql 留下的。用 --out 另取名称，或给那个表改名。`,
  noCurrency: (model) =>
    `--rates：模型应写明按哪种货币计算，${model} 没有写。在模型文件中加上 "currency": "CNY" 或贵方货币。`,
  giveRates: '--rates TABLE',
  noList: (template, list) =>
    `${template}：其条件要统计 ${list}，却没有表存放其条目。用 --list ${list}=TABLE 指定一个。`,
  gap(gap) {
    switch (gap.kind) {
      case 'cutsItself':
        return `way.by：应为 SQL 能表达的分级方式，实际为 ${gap.by}，其分界点彼此相依。先在一份名单上固定模型（发布），其分界点即可编译。`;
      case 'rollsUp':
        return 'subsidiaries：客户应各自独立，实际为 rolledUp。先把数字汇总到上级客户，再把 subsidiaries 设为 apart。';
      case 'nameTooLong':
        return `${gap.indicator}：标识最多 ${gap.most} 个字符，因为引擎会截断更长的列名。缩短它。`;
    }
  },
};
