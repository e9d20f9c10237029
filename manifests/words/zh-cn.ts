import type { ManifestWords } from './manifest-words';

const origin = '不带路径的 https 地址，例如 "https://keystage.example.com"';

export const zhCn: ManifestWords = {
  field: ({ field, expected, got, remedy }) => `"${field}"：应为${spaced(expected)}，现为 ${got}。${remedy}`,
  nothing: '空',
  inFile: (file, sentence) => `${file}：${sentence}`,
  expected: {
    name: '小写字母组成的词，例如 "production"',
    displayName: '1 到 30 个字符的名称',
    id: '本环境专用的小写 GUID',
    appId: '本环境专用的第二个小写 GUID',
    host: origin,
    website: origin,
    myDomain: '组织的“我的域”，例如 "https://acme.my.salesforce.com"',
    consumerKey: 'Salesforce 显示的外部客户端应用消费者密钥（consumer key）',
    namespace: '本环境专用的大写词，例如 "KEYSTAGE"',
  },
  remedies: {
    name: '它会成为文件名的一部分。',
    displayName: '用户在 Excel 中看到的就是它。',
    id: '请另写一个。',
    appId: '请另写一个。',
    host: '请写明提供该文件夹的地址。',
    website: '请写明用户熟悉的网址。',
    myDomain: '请在 Salesforce“设置”的“我的域”中查看当前的“我的域”URL。',
    consumerKey: '请在“设置”的外部客户端应用管理器中查看该应用的 OAuth 设置。',
    namespace: '它写在公式中函数名之前。',
  },
  addresses: {
    notAnAddress: '请写成 https:// 加主机名。',
    notHttps: 'Office 只通过 https 加载加载项：请为主机安装证书。',
    withPort: (port) => `请改用任何代理都放行的 443 端口，并去掉“:${port}”。`,
    withSlash: '请去掉末尾的斜杠。',
    withName: (host) => `请写成 https://${host}，前面不带用户名。`,
    write: (address) => `请写成 ${address}。`,
  },
  unknownField: (field) => `"${field}"：环境文件没有这个字段。请删除它，或更正名称。`,
  keyWithoutOrg: '"myDomain"：应为 "consumerKey" 所属的组织，现为空。两者要么都写，要么都不写。',
  sameIds: '"appId"：应与 "id" 不同，现为同一个 GUID。Microsoft 把两份清单视为两个应用。',
  placeholder: (field, text) => `"${field}"：应为贵公司自己的地址，现为占位内容 "${text}"。请写上自己的地址。`,
  shippedExample: 'Keystage 自带的示例',
  takenId: ({ field, file, newId }) =>
    `"${field}"：应为本环境专用的 GUID，现与${spaced(file)} 的相同。请另写一个，例如 "${newId}"。`,
  takenWord: (field, file) => `"${field}"：应为本环境专用的词，现与${spaced(file)} 的相同。请换一个。`,

  lowerVersion: (former, now) =>
    `版本应不低于此前在这里生成的 ${former}，现为 ${now}。` +
    'Office 会保留较高的版本：请提高 shared-core/package.json 中的版本号，或改用较新的 Keystage。',
  otherId: (former, now) =>
    `id 应为此前在这里生成的 ${former}，现为 ${now}。id 不同就是另一个加载项：请保留原来的 id；如果确实要更换，请删除原来的文件。`,
  otherNamespace: (former, now) =>
    `命名空间应为此前在这里生成的 ${former}，现为 ${now}。用户工作簿中的公式写的是 ${former}.：请保留它；如果没有人在用，请删除原来的文件。`,

  xml: {
    atLine: (line, fault) => `第 ${line} 行：${fault}`,
    notAnElement: (got) => `应为元素，现为“${got}”。请更正。`,
    textOutside: '所有内容应在一个元素之内，现有文字在外。请删除。',
    otherEnd: (expected, got) => `应为 </${expected ?? ''}>，现为 </${got}>。请先关闭未关闭的元素。`,
    secondRoot: (root, got) => `</${root}> 之后应结束，现为 <${got}>。一个文档只有一个最外层元素。`,
    cutOff: (expected) => `应为 </${expected}>，现已到末尾。文件可能被截断，或缺少标签。`,
    empty: '应有元素，现为空。请确认这是清单文件。',
  },

  rules: {
    guid: 'GUID',
    version: '以点分隔的一到四个数字',
    setVersion: '版本号，例如 1.13',
    locale: '区域设置，例如 zh-CN',
    https: 'https 地址',
    characters: (most) => `1 到 ${most} 个字符`,
    oneOf: (words) => words.join(' 或 '),
    got: (value) => (value === undefined ? '空' : `“${value}”`),
    unknownElement: (place) => `${place}：清单规则中没有这个元素。请删除它，或补充规则并注明出处。`,
    attribute: ({ place, name, expected, got }) => `${place}：${name} 应为${spaced(expected)}，现为${got}。`,
    strange: (place, name) => `${place}：${name} 不应出现在这里。`,
    text: (place, expected, got) => `${place}：文字应为${spaced(expected)}，现为${got}。`,
    noTextHere: (place) => `${place}：不应有文字。`,
    textMissing: (place, expected) => `${place}：文字应为${spaced(expected)}，现为空。`,
    order: (place, name, before) => `${place}：${name} 应在 ${before} 之前，现在其后。`,
    tooFew: ({ place, name, count, least }) => `${place}：缺少 ${name}（至少 ${least} 个，现有 ${count} 个）。`,
    tooMany: ({ place, name, count, most }) => `${place}：${name} 最多 ${most} 个，现有 ${count} 个。`,
    unknownReference: ({ name, id, kind }) => `${name}：${kind} 中没有“${id}”。`,
    unused: (kind, id) => `${kind}：“${id}”没有被用到。`,
    sameId: (id) => `两个元素的 id 同为“${id}”。`,
    iconSizes: (missing) => `Icon：缺少 ${missing.join('、')} 像素的图标；Office 需要 16、32 和 80。`,
    iconTwice: (size) => `Icon：${size} 像素的图标出现了两次。`,
    overriddenTwice: (name, locale) => `${name}：${locale} 的文字写了两次。`,
    missingForAction: (name, action) => `Action：${action} 缺少 ${name}。`,
    strangeToAction: (name, action) => `Action：${action} 不应有 ${name}。`,
    noFunctionFile: 'DesktopFormFactor：有按钮要运行函数，却缺少 FunctionFile。',
    secondPage: (shared, other) => `Runtime：其页面是“${shared}”，而“${other}”是另一个页面。共享运行时只能有一个页面。`,
  },

  bundle: {
    noList: (list) => `${list}：应为发布包的哈希清单，现为空。请用 npm run bundle 生成发布包。`,
    missing: (path, list) => `${path}：${list} 中列有此文件，现没有找到。请上传整个发布包。`,
    otherBytes: (path, list) => `${path}：内容与 ${list} 所列不同。请重新生成发布包，或查明是谁改动了它。`,
    strange: (path) => `${path}：不是发布包中的文件。请删除它，或放到别处。`,
    missingIcon: (path) => `${path}：清单用到的图标没有找到，Excel 会显示空白按钮。请用 npm run icons 绘制。`,
    missingFile: (path) => `${path}：清单用到的文件没有找到。请重新生成发布包。`,
    noFolder: (folder) => `${folder}：应为发布文件夹，现没有找到。请用 npm run bundle 生成。`,
    noBuild: (folder) => `${folder}：应为已构建的任务窗格，现没有找到。不写 --built 即会自动构建。`,
    otherFiles: (folder) => `${folder}：应为新文件夹或以前的发布包，现有其他文件。请换一个文件夹；没有写入任何内容。`,
    written: ({ folder, files, packages, host }) =>
      `${folder}：${files} 个文件，含 ${packages} 个软件包的代码，应在 ${host} 提供。`,
    forIt: (file) => `IT 部门要了解的内容在 ${file} 中。`,
  },

  appPackage: {
    notAZip: '应为 ZIP 文件，现为其他内容。请重新生成。',
    otherManifest: 'manifest.json：应与当前环境生成的内容一致，现不一致。请重新生成。',
    noManifest: 'manifest.json：应位于应用包的最上层，现在没有。请重新生成应用包。',
    manifestElsewhere: (path) => `manifest.json：应位于应用包的最上层，现位于 ${path}。请重新生成应用包。`,
    manifestNotJson: 'manifest.json：应为 JSON 文本，现为其他内容。请重新生成应用包。',
    noTexts: (path) => `${path}：应为 manifest.json 所列语言的文字，现在没有。请重新生成应用包。`,
    noIconNamed: (kind) => `manifest.json：icons.${kind} 应为图标的路径，现为空。`,
    noIcon: (path) => `${path}：应为 manifest.json 所列的图标，现在没有。请用 npm run icons 绘制，再重新生成。`,
    iconNotPng: (path, side) =>
      `${path}：应为 ${side} × ${side} 像素的 PNG，现不是 PNG。请用 npm run icons 绘制，再重新生成。`,
    iconSize: ({ path, side, width, height }) =>
      `${path}：应为 ${side} × ${side} 像素的 PNG，现为 ${width} × ${height}。请用 npm run icons 绘制，再重新生成。`,
    iconToPack: (path) => `${path}：应为放入应用包的图标，现在没有。请用 npm run icons 绘制。`,
  },

  traces: {
    notAWorkbook: (file) => `${file}：应为工作簿（.xlsx），现为其他内容。请另存为工作簿。`,
    parts: (file, namespaces) =>
      `${file}：含有 ${namespaces.join('、')} 的自定义 XML。请在 Excel 中删除：“文件”“信息”“检查文档”“自定义 XML 数据”。`,
    formulas: ({ file, sheet, count }) =>
      `${file}：工作表“${sheet}”中有 ${count} 个公式使用 Keystage 函数。请复制后粘贴为值。`,
    none: (file) => `${file}：除单元格中的内容外，没有 Keystage 的任何内容。`,
  },

  hosted: {
    asking: (host) => `正在检查 ${host} …`,
    expired: (host, day) => `${host}：证书应在今天有效，现已于 ${day} 过期。请更新证书。`,
    notYet: (host, day) => `${host}：证书应在今天有效，现要到 ${day} 才生效。请检查证书日期。`,
    untrusted: (host, code) =>
      `${host}：证书应受本机信任，现不受信任（${code}）。请安装由贵公司计算机信任的机构为此名称颁发的证书。`,
    status: (address, status) =>
      `${address}：应返回文件，现返回状态 ${status}。请上传整个发布包，且不要求登录即可访问。`,
    type: ({ address, kind, type }) => `${address}：应以 .${kind} 类型发送，现为“${type}”。请在主机上设置类型。`,
    unreachable: (host, because) => `${host}：无法访问（${because}）。请检查名称，并确认主机已提供服务。`,
  },

  sideload: {
    windows: ({ file, folder, name }) => ({
      title: `${name}：Windows 版 Excel，通过共享文件夹`,
      toTry: [
        `将一个文件夹共享给自己，把 ${folder} 中的 ${file} 复制进去，并记下它的网络路径，例如 \\\\computer\\manifests。`,
        '在 Excel 中依次打开“文件”“选项”“信任中心”“信任中心设置”“受信任的加载项目录”。',
        '在“目录 URL”中填入网络路径，选择“添加目录”，勾选“显示在菜单中”，确定后重新启动 Excel。',
        `依次打开“开始”“加载项”“更多加载项”“共享文件夹”，选择 ${name}，再选择“添加”。`,
      ],
      toRemove: [
        '从同一列表中移除该目录，并删除文件夹中的清单文件。',
        '关闭 Excel，删除 %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef 中的内容。',
      ],
    }),
    mac: ({ file, folder, name }) => ({
      title: `${name}：Mac 版 Excel`,
      toTry: [
        '在“访达”中选择“前往”“前往文件夹”：~/Library/Containers/com.microsoft.Excel/Data/Documents/wef。没有 wef 文件夹时请新建。',
        `把 ${folder} 中的 ${file} 复制进去，重新启动 Excel。`,
        `依次打开“开始”“加载项”，${name} 在“开发人员加载项”之下。`,
      ],
      toRemove: [`从该文件夹中删除 ${file}，重新启动 Excel。`],
    }),
    web: ({ file, folder, name }) => ({
      title: `${name}：网页版 Excel`,
      toTry: [
        '在 excel.cloud.microsoft 打开一个工作簿，依次打开“开始”“加载项”“更多加载项”“我的加载项”“上传我的加载项”。',
        `选择 ${folder} 中的 ${file} 并上传。它只对此浏览器有效。`,
      ],
      toRemove: ['删除浏览器为该网站保存的本地数据；或依次打开“开始”“加载项”，在其磁贴的菜单中选择“删除”。'],
    }),
    ipad: ({ file, folder, name }) => ({
      title: `${name}：iPad 版 Excel，只有任务窗格，没有功能区按钮和函数`,
      toTry: [
        '将 iPad 连接到计算机，在“访达”（Windows 上为 iTunes）中打开它，选择“文件”，再选择 Excel。',
        `把 ${folder} 中的 ${file} 拖到 Excel 上，重新启动 Excel。`,
        `依次打开“开始”“加载项”，${name} 在“开发人员”之下。`,
      ],
      toRemove: [`在同一列表中从 Excel 删除 ${file}。`],
    }),
  },
  toRemove: '移除方法：',

  written: (file) => `已写入 ${file}`,
  built: ({ name, version, host, permission }) => `${name} ${version}，由 ${host} 提供，所需权限为 ${permission}。`,
  sound: (what) => `${what}：无误。`,
  noEnvironment: (file) =>
    `${file}：应为环境文件，现没有找到。请复制 manifests/excel/environments/production.json 并写上自己的地址。`,
  notJson: (file, because) => `${file}：应为 JSON，现为其他内容（${because}）。请检查逗号和引号。`,
  noManifest: (file) => `${file}：应为 XML 清单，现没有找到。请检查名称，或先生成清单。`,
  notBuilt: (file) => `${file}：应为由此环境生成的清单，现没有找到。请先生成。`,
  builtOtherwise: (file) => `${file}：与此环境现在生成的内容不同。请重新生成，不要手工修改。`,
  sentBack: (page, folder) => `登录后会回到 ${page}。请在 ${folder} 中部署：`,
  byHand: '然后在“设置”的 CORS 中启用“Enable CORS for OAuth endpoints”，并把应用的 consumer key 写入环境文件。',

  deploy: {
    checking: (org) => `正在用 ${org} 验证，不会改动任何内容 …`,
    deploying: (org) => `正在部署到 ${org} …`,
    progress: (done, of) => `组件 ${done} / ${of}`,
    wouldTake: (org, components) => `${org} 可以接受全部 ${components} 个组件。没有改动任何内容。`,
    took: (org, components) => `${org} 已有全部 ${components} 个组件。`,
    lostCheck: (org, because) => `${org} 不再响应（${because}）。这只是验证，没有改动任何内容。请重试。`,
    lost: ({ org, because, id }) =>
      `${org} 不再响应（${because}）。部署会自行继续：请先在“设置”的“部署状态”中查看 ${id}，再做其他操作。`,
    unchanged: (org) => `${org} 中没有改动任何内容。`,
    partly: (org) =>
      `${org} 仍接受了其余组件。请更正上述组件后重新部署，或用 manifests/salesforce/uninstall 移除已部署的内容。`,
    refused: ({ what, where, said, remedy }) => `${what}（${where}）：${said}。${remedy}`,
    withoutReason: '被拒绝，未说明原因',
    component: '组件',
    atLine: (file, line) => `${file}，第 ${line} 行`,
    notHandedOver: (org, because) => `${org}：${because}。没有提交任何内容。`,
    notAsked: (org, because) => `${org}：${because}。无法查询其中的内容。`,
    traces: ({ org, type, count, first }) =>
      `${type}：${org} 中还有 ${count} 个，居前的是 ${first}。请用 manifests/salesforce/uninstall 删除，或在“设置”中手工删除。`,
    noTraces: (org) => `${org} 中没有 Keystage 的任何内容。`,
    remedies: {
      otherKind: '组织中已有同名但类型不同的组件：请重命名或删除它，再重新部署。',
      language: '请在“设置”的“翻译语言设置”中启用该语言，或不部署翻译。',
      reference: '它引用了组织中没有的内容：请部署整个包，并确认相应功能已启用。',
      right: '请由有权自定义应用程序的人部署，且组织版本须包含此功能。',
      limit: '组织已达上限：请在“设置”中腾出位置，再重新部署。',
      other: '请在组织中更正，再重新部署。',
    },
  },
};

/** A word in Latin letters stands apart from the Chinese before it. */
function spaced(words: string): string {
  return /^[\x21-\x7e]/.test(words) ? ` ${words}` : words;
}
