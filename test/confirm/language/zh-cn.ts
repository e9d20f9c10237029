import type { ConfirmWords } from '../confirm-words';

const paste = '将下面的脚本粘贴到窗格的控制台（见上文“窗格的控制台”）并按 Enter，把输出的那一行复制到框中。';
const pasteBelow = '将下面的脚本粘贴到窗格的控制台。';
const samePrint = '与模拟环境的输出相同。若有不同，输出的那一行就是答案。';

export const confirmWords = {
  language: 'zh-CN',
  title: '在真实 Excel 中确认 Keystage',
  heading: (steps) => `在真实 Excel 中确认 Keystage：${steps} 个步骤`,
  intro:
    'Keystage 在 Excel 的模拟环境中测试。有文档的部分按文档实现，没有文档的部分只能推测。以下步骤向真实的 Excel 求证这些推测，大约需要一小时；没有做的步骤也是一种答案。不会向任何地方发送数据。',
  before: '开始之前',
  preparations: ({ host, manifest, workbook }) => [
    `启动窗格：<code>npm start -- --no-open</code> 构建窗格并在 <code>${host}</code> 提供服务。`,
    `网页版 Excel：先在同一浏览器中打开一次 <code>${host}/taskpane.html</code> 并接受证书；浏览器询问时允许访问本机。桌面版 Excel 只接受受信任的证书：在自己的 https 主机上提供 <code>excel-addin/dist</code>，并按 <code>manifests/README.md</code> 的说明为该主机生成清单。`,
    `旁加载 <code>${manifest}</code>。网页版：加载项 → 更多加载项 → 我的加载项 → 上传我的加载项。Windows：放入共享文件夹，并在“文件 → 选项 → 信任中心 → 受信任的加载项目录”中登记该文件夹，然后在“加载项 → 共享文件夹”中选择。Mac：放入 <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code> 后重新启动 Excel。`,
    `打开 <code>${workbook}</code>：网页版从 OneDrive 打开，桌面版从磁盘打开，并启用编辑。`,
    '窗格的控制台用于运行脚本。网页版：按 F12，选择“控制台”，在框架列表中选择 <code>taskpane.html</code>。Windows：点击窗格后按 Ctrl+Shift+I。Mac：先执行一次 <code>defaults write com.microsoft.Excel OfficeWebAddinDeveloperExtras -bool true</code>，再右键点击窗格并选择“检查元素”。脚本写入“Scratch”工作表，其中一个把工作表的标识保存在工作簿的设置中。',
  ],
  thisExcel: '所用的 Excel',
  machine: {
    excel: 'Excel 的版本和内部版本号（文件 → 账户；网页版填写浏览器）',
    system: 'Windows、Mac 或网页版',
    language: 'Excel 的语言和区域格式',
    day: '日期',
  },
  beginAt: (cell) => `从 ${cell} 开始。`,
  toBeSeen: '应看到：',
  confirms: '求证：',
  seenSo: '是否如此？',
  answers: { yes: '是', no: '否', 'not tried': '未做' },
  whatWasSeen: '实际看到的情况',
  ofStep: (step) => `（步骤 ${step}）`,
  copyScript: (script) => `复制脚本“${script}”`,
  script: (script) => `脚本“${script}”`,
  standInsLine: '模拟环境的输出：',
  standInsLineTo: (script) => `模拟环境对“${script}”的输出`,
  resultsTitle: '结果文本',
  resultsHint: '将这段文本复制到回复的问题单或邮件中。',
  gather: '汇总并复制',
  results: '结果',
  copied: '已复制。',
  notCopied: '此处不允许自动复制：选中文本后手动复制。',
  leftOut: '这些步骤没有涉及的内容',
  notCovered: {
    version: {
      what: '真实 Excel 声明的版本',
      why: '只在 Excel 与 office.js 之间传递，界面上不显示；两种返回结果的方式都已测试，哪种答案都能应对。',
    },
    grouping: {
      what: 'Excel 何时合并函数调用',
      why: '调用如何合并在单元格中看不到；单个和多个调用的处理方式相同，两者都已测试。',
    },
    mark: { what: '推测的标记', why: '这一条只是解释标记本身。' },
    lacking: {
      what: '筛选、排序、批注、数据透视表和框架中的对话框',
      why: '不是推测：模拟环境没有这些功能，用到时会明确报错。',
    },
  },
  steps: (on) => ({
    opens: {
      title: '窗格打开并找到名单',
      todo: [`在“开始”选项卡上点击“${on.segmentButton}”。`, '记下该组的五个按钮以及窗格的语言。'],
      seen: '窗格以 Excel 的语言打开，显示“Accounts”上的名单，或询问使用哪份名单。',
      standIn: 'Excel 在窗格启动时告知它与函数共用同一页面。',
    },
    messy: {
      title: '读取不规整的名单，点击即跳到单元格',
      todo: ['选择“Accounts”上的名单，回答提出的问题，展开一个有无法读取的单元格的列。', '点击其中一个单元格地址。'],
      seen: '工作表中选中了该单元格，其内容由人来看也不是一个数字。',
      standIn: '工作表中的文本、数字和错误值按原样传来。',
    },
    results: {
      title: '结果写在名单旁边，汇总页绘出图表',
      todo: [`运行，同时选择“${on.summarySheet}”，点击“${on.write}”。`, `查看工作表“${on.summaryName}”。`],
      seen: '等级和得分列在名单右侧，名单本身没有移动；图表的标题、坐标轴和标签清晰可读；等级有颜色；打印预览中页面完整。',
      standIn: '图表、条件颜色和打印设置按要求保存，但从未真正绘出。',
    },
    undo: {
      title: '关闭工作簿之后仍能撤消',
      todo: [
        '保存并关闭工作簿，重新打开，再打开窗格。',
        `选择同一份名单，点击“${on.undoLast}”（或“开始”选项卡上的“${on.undoButton}”）。`,
      ],
      seen: '结果列和汇总页已消失，名单恢复到步骤 3 之前的样子。',
      standIn: '写入前的内容保存在工作簿中，并能重新找到对应的工作表。',
    },
    totalRow: {
      title: '带汇总行的表格',
      todo: ['细分表格“Customers”并写入结果，包括汇总页。'],
      seen: '新列属于该表格；汇总行仍是最后一行且合计不变；“stays here”这条备注在表格右侧，写明是否被移动。客户“=1+1”在每张工作表中都是文本。',
      standIn: '表格增加一列时，右侧如有内容会随之移动。',
    },
    colours: {
      title: '颜色随列一起消失',
      todo: [`点击“${on.undoThis}”。`, '在“条件格式 → 管理规则”中显示此工作表的规则。'],
      seen: '表格只剩自己的列；没有留下任何规则，也没有规则指向已不存在的单元格。',
      standIn: '条件格式随所在的表格列一起删除。',
    },
    protected: {
      title: '受保护的工作表',
      todo: [`细分“Protected”上的名单，点击“${on.write}”。`],
      seen: `没有写入任何内容，窗格显示：“${on.sheetProtected}”`,
      standIn: '写入受保护的工作表会被拒绝，代码为 AccessDenied。',
    },
    editing: {
      title: '正在编辑单元格时',
      todo: ['双击任意单元格，让光标留在其中。', '在窗格中选择一份名单，然后在单元格中按 Esc，再继续。'],
      seen: `窗格等待，或显示“${on.cellEditing}”；按 Esc 后恢复工作，没有丢失任何内容。`,
      standIn: '编辑单元格时，调用会像 Excel 文档所说的那样被拒绝，或在 Excel 等待时一同等待。',
    },
    largeRead: {
      title: `读取 ${on.largeRows} 行`,
      todo: [
        '细分“Large”上的名单。中途点击一次“取消”，然后完整运行一次。',
        '记下从运行到出结果的秒数，以及 Excel 是否提示达到限制。',
      ],
      seen: '点击“取消”后立即停止；完整运行后每个客户都有结果，没有出现 Excel 返回空内容的提示。',
      standIn: '远小于 5 MB 的分块不会得到 null，也不会被拒绝。',
    },
    largeWritten: {
      title: `写入 ${on.largeRows} 行，期间暂停计算`,
      todo: [
        '在“Large”名单右侧较远的单元格中输入 =COUNTA(A:A)。',
        `点击“${on.write}”并记下秒数，然后修改 A 列中的一个单元格。`,
      ],
      seen: '写入期间计数不变；之后又随修改而更新，“公式 → 计算选项”与之前相同。',
      standIn: '暂停的计算等到每批操作结束后自动进行。',
    },
    funnel: {
      title: '销售漏斗及其图表',
      todo: [`在“${on.funnelPart}”中计算“Pipeline”上的名单，点击“${on.writeFunnel}”。`],
      seen: '生成一张含数字和图表的工作表；待整理列表中的每个地址都能跳到对应的行。',
      standIn: '与步骤 3 相同：图表已保存，未绘出。',
    },
    deal: {
      title: '单个业务机会与打印的拜访表',
      todo: [`选中这一行，打开“${on.dealPart}”，点击“${on.writeVisit}”。`, '打开新工作表的打印预览。'],
      seen: '窗格随所选的行变化；拜访表打印时没有列被截断。',
      standIn: '选择的变化以事件形式传到窗格；页面设置得以保存。',
    },
    brokenBatch: {
      title: '批处理中断后留下什么，以及对不存在的对象的调用',
      todo: [paste],
      seen: samePrint,
      standIn: '出错之前写入的内容保留；设置不存在对象的属性不会报错；未知属性会失败。',
    },
    refusals: {
      title: '拒绝时的代码',
      todo: [paste],
      seen: samePrint,
      standIn: '引用不存在的工作表的公式、32 个字符的名称、形状不符的值都会被拒绝。',
    },
    entries: {
      title: '文本写入后变成什么',
      todo: [paste, '在框中写明 Excel 的区域格式（文件 → 选项 → 语言；网页版为“区域格式设置”）。'],
      seen: samePrint,
      standIn: '文本按工作表的区域设置解读（此处的输出为英语（美国））；以 + 或 - 开头的文本会变成公式。',
    },
    payload: {
      title: '5 MB 究竟是多少',
      todo: [paste, '大约需要半分钟。桌面版 Excel 可能接受任何大小：这也是一种答案。'],
      seen: samePrint,
      standIn: '每个方向的上限是一批操作 5 × 1,048,576 字节，超过则以代码拒绝。',
    },
    events: {
      title: '事件、默认名称、工作表标识，以及在表格旁输入',
      todo: [
        paste,
        '用任意三个单元格建立表格，先在标题右侧的单元格输入，再在最后一行下方输入：写明表格是否扩大。',
        '粘贴第二个脚本，保存、关闭并重新打开工作簿，再粘贴一次：第一次输出“noted”，复制第二次的输出。',
      ],
      seen: samePrint,
      standIn: '每写入一个区域产生一个事件；默认名称为英文；表格不会自动扩大；工作表标识保持不变。',
    },
    spills: {
      title: '函数结果溢出，且不等待编辑结束',
      todo: [
        `在新工作表的 A1 中输入 =${on.functions}.TIERS(Protected!A1:I41, DATE(2026,10,31))。`,
        `在 H1 中输入 =${on.functions}.SCORES(Large!A1:I20001, DATE(2026,10,31))，随即双击另一个单元格并停留在其中。`,
        `两者都出结果后，在 M1 中输入 =${on.functions}.TIERS(Large!A1:I${on.lastRow}, DATE(2026,10,31))。`,
      ],
      seen: '第一个结果向下溢出；写明第二个结果是在编辑期间还是之后出现；写明第三个显示什么：等级、带说明的 #VALUE!，还是其他错误。',
      standIn: '函数按元数据中的标识调用，结果在编辑期间也会到达，超过 5 MB 的参数以 #VALUE! 结束。',
    },
    arguments: {
      title: '函数收到的参数',
      todo: [pasteBelow, `在空单元格中输入 =${on.functions}.PARETO(Arguments!A1:E2,)，把显示的内容复制到框中。`],
      seen: '按行排列的单元格：空白为 ""，错误为带代码的对象，省略的参数为 null。',
      standIn: '空白单元格是空文本，错误是对象，省略的参数是 null。',
    },
    strange: {
      title: '单元格如何处理异常结果',
      todo: [
        pasteBelow,
        `在空单元格中输入 =${on.functions}.SCORES(0)，再分别用 1、2、3、4 输入；复制五个单元格显示的内容。`,
        '之后重新载入窗格（关闭并重新打开工作簿）。',
      ],
      seen: '四次 #VALUE!，然后是 0。',
      standIn: '长度不等的行、空数组、对象以及超过 32,767 个字符的文本显示 #VALUE!；null 显示 0。',
    },
  }),
} satisfies ConfirmWords;
