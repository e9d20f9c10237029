/** What the page for an IT department says, in one language. `Code` stands between backticks, [a file](its-name) in brackets. */
export interface HostingWords {
  readonly language: string;
  /** What the language is called by those who read it. */
  readonly called: string;
  readonly title: (name: string, version: string) => string;
  readonly intro: string;
  readonly addresses: string;
  readonly columns: readonly [address: string, when: string, what: string];
  readonly ownHost: readonly [when: string, what: string];
  readonly cdn: readonly [when: string, what: string];
  readonly org: readonly [when: string, what: string];
  readonly anyOrg: string;
  readonly nothingElse: string;
  readonly mayAndKeeps: string;
  readonly whatItMay: (permission: string) => readonly string[];
  readonly hostHasTo: string;
  readonly whatTheHostHasTo: (host: string) => readonly string[];
  readonly howToCheck: string;
  readonly checks: (files: number) => readonly string[];
}

const command = '`npx keystage manifest check --env FILE --bundle FOLDER --hosted`';
const papers = ['[sbom.cdx.json](sbom.cdx.json)', '[THIRD-PARTY-NOTICES.txt](THIRD-PARTY-NOTICES.txt)'] as const;

const en: HostingWords = {
  language: 'en',
  called: 'English',
  title: (name, version) => `${name} ${version}: for the IT department`,
  intro: 'An Excel add-in of static files. There is no server of ours: nothing is sent to whoever wrote it.',
  addresses: 'What its pages speak to',
  columns: ['Address', 'When', 'What goes there'],
  ownHost: [
    'The pane opens, or a function is calculated for the first time',
    'Requests for the files of this bundle, and nothing with them',
  ],
  cdn: ['The same', 'Requests for office.js, which Microsoft serves from there alone'],
  org: ['A person signs in and pushes', 'What they chose to push; their sign-in, by authorization code with PKCE'],
  anyOrg: 'the My Domain that a person signs in to, under my.salesforce.com',
  nothingElse:
    'Nothing else. The policy of the pages refuses every other address, for the diagnostic data of office.js too:',
  mayAndKeeps: 'What it may do, and what it keeps',
  whatItMay: (permission) => [
    `Permission \`${permission}\`: it reads and writes the workbook that is open, and no other file or mail.`,
    'In the workbook: which columns were taken for what, the model, the last run, and what it takes to undo that.',
    'In the browser’s storage: hints that were seen, the name that overrides are signed with, and the org and app that were signed in to last.',
    'Salesforce tokens stay in the memory of the pane, and are gone when it closes.',
  ],
  hostHasTo: 'What the host has to do',
  whatTheHostHasTo: (host) => [
    `Serve the folder as it is at \`${host}\`, over https, without signing in and without a page that tests for robots: Excel takes either for a fault of the add-in.`,
    'Send `Access-Control-Allow-Origin: *` with `assets/functions/*.json`: Excel on the web reads them from its own page.',
    'Send `X-Content-Type-Options: nosniff`. Files with a hash in their name may be kept for a year; `*.html` and `functions.js` must be asked for each time.',
    'Send neither `X-Frame-Options` nor `frame-ancestors`: Excel on the web shows the pane in a frame.',
    `In Salesforce, allow \`${host}\` under CORS, and \`${host}/signed-in.html\` as the callback of the External Client App.`,
  ],
  howToCheck: 'How to check it',
  checks: (files) => [
    `[integrity.json](integrity.json) lists the SHA-384 of the other ${files} files. The pages name those of the scripts they begin with, and a browser begins with no other bytes. The same commit gives the same bytes.`,
    `${papers[0]} is the bill of materials (CycloneDX), ${papers[1]} what its licences ask to be told.`,
    `${command} compares the folder with its list, and asks the host for its certificate and its files.`,
  ],
};

const zh: HostingWords = {
  language: 'zh-CN',
  called: '中文',
  title: (name, version) => `${name} ${version}：致 IT 部门`,
  intro: '这是由静态文件组成的 Excel 加载项。我们没有服务器，不会向开发者发送任何数据。',
  addresses: '页面会访问哪些地址',
  columns: ['地址', '何时', '传送什么'],
  ownHost: ['打开任务窗格时，或首次计算函数时', '只请求本发布包中的文件，不附带任何数据'],
  cdn: ['同上', '请求 office.js，微软只从该地址提供'],
  org: ['用户登录并推送时', '用户选择推送的内容；登录采用带 PKCE 的授权码方式'],
  anyOrg: '用户登录的 My Domain（位于 my.salesforce.com 之下）',
  nothingElse: '除此之外没有别的。页面的安全策略拒绝其他一切地址，office.js 的诊断数据也不例外：',
  mayAndKeeps: '能做什么，保存什么',
  whatItMay: (permission) => [
    `权限为 \`${permission}\`：只读写当前打开的工作簿，不涉及其他文件或邮件。`,
    '保存在工作簿中：各列的含义、模型、上次运行，以及撤销上次运行所需的内容。',
    '保存在浏览器存储中：已看过的提示、手工调整的署名，以及上次登录的组织和应用。',
    'Salesforce 令牌只存于任务窗格的内存中，关闭后即消失。',
  ],
  hostHasTo: '服务器需要做什么',
  whatTheHostHasTo: (host) => [
    `在 \`${host}\` 上通过 https 原样提供整个文件夹，不要求登录，也不设人机验证页面，否则 Excel 会当作加载项出错。`,
    '对 `assets/functions/*.json` 发送 `Access-Control-Allow-Origin: *`：网页版 Excel 从自己的页面读取这些文件。',
    '发送 `X-Content-Type-Options: nosniff`。文件名带哈希的文件可缓存一年；`*.html` 和 `functions.js` 每次都须重新请求。',
    '不发送 `X-Frame-Options` 和 `frame-ancestors`：网页版 Excel 在框架中显示任务窗格。',
    `在 Salesforce 中，将 \`${host}\` 加入 CORS 允许列表，并将 \`${host}/signed-in.html\` 设为外部客户端应用的回调地址。`,
  ],
  howToCheck: '如何核对',
  checks: (files) => [
    `[integrity.json](integrity.json) 列出其余 ${files} 个文件的 SHA-384 值。页面写明了起始脚本的哈希，浏览器不会以其他内容启动。同一提交生成的文件逐字节相同。`,
    `${papers[0]} 是软件物料清单（CycloneDX），${papers[1]} 是各许可证要求的声明。`,
    `${command} 将文件夹与清单核对，并检查服务器的证书和文件。`,
  ],
};

const ko: HostingWords = {
  language: 'ko',
  called: '한국어',
  title: (name, version) => `${name} ${version}: IT 부서 안내`,
  intro: '정적 파일로 이루어진 Excel 추가 기능입니다. 자체 서버가 없으며, 만든 쪽으로 보내는 데이터도 없습니다.',
  addresses: '페이지가 접속하는 주소',
  columns: ['주소', '시점', '보내는 내용'],
  ownHost: ['작업창을 열 때 또는 함수를 처음 계산할 때', '이 배포본의 파일 요청뿐이며, 다른 데이터는 보내지 않음'],
  cdn: ['위와 같음', 'Microsoft가 이 주소에서만 제공하는 office.js 요청'],
  org: ['사용자가 로그인하여 보낼 때', '사용자가 보내기로 한 내용과 PKCE를 쓰는 인증 코드 방식의 로그인'],
  anyOrg: '사용자가 로그인하는 My Domain(my.salesforce.com 아래)',
  nothingElse:
    '그 밖에는 없습니다. 페이지의 보안 정책이 다른 모든 주소를 막으며, office.js의 진단 데이터도 마찬가지입니다.',
  mayAndKeeps: '할 수 있는 일과 보관하는 것',
  whatItMay: (permission) => [
    `권한은 \`${permission}\`입니다. 열려 있는 통합 문서만 읽고 쓰며, 다른 파일이나 메일은 다루지 않습니다.`,
    '통합 문서에 보관: 각 열의 의미, 모델, 마지막 실행, 그 실행을 취소하는 데 필요한 내용.',
    '브라우저 저장소에 보관: 이미 본 도움말, 수동 조정에 서명하는 이름, 마지막으로 로그인한 조직과 앱.',
    'Salesforce 토큰은 작업창의 메모리에만 있으며, 닫으면 사라집니다.',
  ],
  hostHasTo: '호스트가 해야 할 일',
  whatTheHostHasTo: (host) => [
    `폴더를 그대로 \`${host}\`에서 https로 제공합니다. 로그인이나 로봇 확인 페이지를 두지 않습니다. Excel은 이를 추가 기능의 오류로 봅니다.`,
    '`assets/functions/*.json`에 `Access-Control-Allow-Origin: *`를 보냅니다. 웹용 Excel은 자체 페이지에서 이 파일을 읽습니다.',
    '`X-Content-Type-Options: nosniff`를 보냅니다. 이름에 해시가 있는 파일은 1년간 보관해도 되지만, `*.html`과 `functions.js`는 매번 새로 요청하게 합니다.',
    '`X-Frame-Options`와 `frame-ancestors`는 보내지 않습니다. 웹용 Excel은 작업창을 프레임 안에 표시합니다.',
    `Salesforce에서 \`${host}\`를 CORS 허용 목록에 넣고, \`${host}/signed-in.html\`을 외부 클라이언트 앱의 콜백 주소로 지정합니다.`,
  ],
  howToCheck: '확인 방법',
  checks: (files) => [
    `[integrity.json](integrity.json)에 나머지 파일 ${files}개의 SHA-384 값이 있습니다. 페이지에는 처음 실행하는 스크립트의 해시가 적혀 있어, 브라우저는 다른 내용으로 시작하지 않습니다. 같은 커밋은 같은 바이트를 만듭니다.`,
    `${papers[0]}은 소프트웨어 자재 명세서(CycloneDX)이고, ${papers[1]}는 라이선스가 요구하는 고지입니다.`,
    `${command}는 폴더를 목록과 비교하고, 호스트의 인증서와 파일을 확인합니다.`,
  ],
};

/** In the order of the links between the pages, English first. */
export const hostingWords: readonly HostingWords[] = [en, zh, ko];
