import type { Language } from './language';
import type { AppPage } from './org-page';

interface Texts {
  title: string;
  workbook: string;
  openFile: string;
  startAgain: string;
  language: string;
  opening(name: string): string;
  unopened(name: string, reason: string): string;
  taskPane: string;
  paneWidth: string;
  paneSilent: string;
  hosts: string;
  page: string;
  appPages: Record<AppPage, string>;
  deals: string;
  accounts: string;
  seenBy: string;
  openingRecord: string;
}

const en: Texts = {
  title: 'Keystage workbench',
  workbook: 'Workbook',
  openFile: 'Open a file …',
  startAgain: 'Start again',
  language: 'Language',
  opening: (name) => `Opening ${name} …`,
  unopened: (name, reason) => `${name} could not be opened: ${reason} Choose an .xlsx or .csv file.`,
  taskPane: 'Task pane',
  paneWidth: 'Width of the task pane',
  paneSilent:
    'The task pane has not started. Open this page with the command that npm start prints: only then does the browser find office.js.',
  hosts: 'Excel or Salesforce',
  page: 'Page',
  appPages: { home: 'Sales home', administration: 'Administration' },
  deals: 'Opportunities',
  accounts: 'Accounts',
  seenBy: 'Seen by',
  openingRecord: 'Opening the record page. The first time it has to be built, which takes half a minute.',
};

const zhCN: Texts = {
  title: 'Keystage 工作台',
  workbook: '工作簿',
  openFile: '打开文件…',
  startAgain: '重新开始',
  language: '语言',
  opening: (name) => `正在打开 ${name}…`,
  unopened: (name, reason) => `无法打开 ${name}：${reason} 请选择 .xlsx 或 .csv 文件。`,
  taskPane: '任务窗格',
  paneWidth: '任务窗格宽度',
  paneSilent: '任务窗格未启动。请用 npm start 给出的命令打开本页，浏览器才能找到 office.js。',
  hosts: 'Excel 或 Salesforce',
  page: '页面',
  appPages: { home: '销售主页', administration: '管理' },
  deals: '业务机会',
  accounts: '客户',
  seenBy: '查看身份',
  openingRecord: '正在打开记录页。首次打开需要构建，约半分钟。',
};

const ko: Texts = {
  title: 'Keystage 워크벤치',
  workbook: '통합 문서',
  openFile: '파일 열기…',
  startAgain: '처음부터 다시',
  language: '언어',
  opening: (name) => `${name} 여는 중…`,
  unopened: (name, reason) => `${name} 파일을 열 수 없습니다. ${reason} .xlsx 또는 .csv 파일을 선택하세요.`,
  taskPane: '작업창',
  paneWidth: '작업창 너비',
  paneSilent:
    '작업창이 시작되지 않았습니다. npm start가 알려 준 명령으로 이 페이지를 열어야 브라우저가 office.js를 찾습니다.',
  hosts: 'Excel 또는 Salesforce',
  page: '페이지',
  appPages: { home: '영업 홈', administration: '관리' },
  deals: '기회',
  accounts: '계정',
  seenBy: '보는 사람',
  openingRecord: '레코드 페이지를 여는 중입니다. 처음에는 빌드하느라 30초쯤 걸립니다.',
};

/** The words of the workbench's own frame; the task pane brings its own. */
export const texts: Record<Language, Texts> = { en, 'zh-CN': zhCN, ko };
