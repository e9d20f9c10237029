import core from '../../shared-core/package.json';
import type { Environment } from './environment';
import { commandIconFile, iconFile, type CommandIcon, type ribbonSizes } from './icons';

/** The languages of everything a user reads, the first as the default. */
export const languages = ['en-US', 'zh-CN', 'ko-KR'] as const;
export type Language = (typeof languages)[number];
export type Text = Readonly<Record<Language, string>>;

/** What the add-in needs of Excel. The pane speaks of the same version; a test compares them. */
export const requiredSets = { ExcelApi: '1.13' } as const;

/** What ribbon and functions need beyond. Where an Excel has it not, as on an iPad, the pane is there without them. */
export const commandSets = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1' } as const;

interface RibbonButton {
  /** Its id is `Keystage.` and this; resources of the manifest are called after it. */
  readonly name: string;
  /** Undefined: the mark itself. */
  readonly icon?: CommandIcon;
  /** What the pane's page has associated with this name; undefined opens the pane. */
  readonly runs?: string;
  readonly label: Text;
  readonly tip: Text;
}

const same = (text: string): Text => ({ 'en-US': text, 'zh-CN': text, 'ko-KR': text });

/** The add-in as an administrator and a user meet it, the same in every environment and in both kinds of manifest. */
export const addIn = {
  version: core.version,
  provider: 'Keystage',
  permission: 'ReadWriteDocument',
  page: 'taskpane.html',

  summary: {
    'en-US': 'Key-account tiers for a list in Excel, with the reason for every score.',
    'zh-CN': '在 Excel 中为名单上的客户划分等级，每个得分都有依据。',
    'ko-KR': 'Excel 목록에 있는 고객의 등급을 매기고 점수마다 이유를 보여 줍니다.',
  },
  description: {
    'en-US':
      'Sorts the accounts of a list into VIP, A, B and C, by a value scorecard or by Pareto. Writes tier and score beside each row and says why: the contributions add up to the score, to the last digit.',
    'zh-CN':
      '按客户价值记分卡或帕累托法，将名单上的客户分为 VIP、A类、B类、C类。在每一行旁边写入客户等级和得分，并说明原因：各项贡献分相加，与得分分毫不差。',
    'ko-KR':
      '고객 가치 스코어카드나 파레토 방식으로 목록의 고객을 VIP, A등급, B등급, C등급으로 나눕니다. 각 행 옆에 등급과 점수를 쓰고 이유를 알려 줍니다. 기여 점수를 모두 더하면 점수와 끝자리까지 일치합니다.',
  },

  getStarted: {
    title: {
      'en-US': 'Keystage is on the Home tab',
      'zh-CN': 'Keystage 在“开始”选项卡上',
      'ko-KR': 'Keystage는 홈 탭에 있습니다',
    },
    description: {
      'en-US':
        'Open a list of accounts and choose Segment accounts: Keystage reads the columns, asks where it is unsure, and writes a tier and a score beside each row.',
      'zh-CN':
        '打开客户名单，选择“客户细分”：Keystage 会读取各列，不确定的地方先询问，再在每一行旁边写入客户等级和得分。',
      'ko-KR':
        '고객 목록을 열고 “고객 세분화”를 선택하세요. Keystage가 열을 읽고 확실하지 않은 부분은 물어본 후 각 행 옆에 등급과 점수를 씁니다.',
    },
  },

  ribbon: {
    tab: 'TabHome',
    group: { id: 'Keystage.Group', label: same('Keystage') },
    buttons: [
      {
        name: 'Segment',
        label: { 'en-US': 'Segment accounts', 'zh-CN': '客户细分', 'ko-KR': '고객 세분화' },
        tip: {
          'en-US':
            'Opens the Keystage pane: choose a list, check how its columns were read, and sort its accounts into tiers.',
          'zh-CN': '打开 Keystage 任务窗格：选择客户名单，核对各列的读取结果，为客户划分等级。',
          'ko-KR': 'Keystage 작업창을 엽니다. 목록을 선택하고, 열이 어떻게 읽혔는지 확인한 후, 고객의 등급을 매깁니다.',
        },
      },
      {
        name: 'Again',
        icon: 'again',
        runs: 'segmentAgain',
        label: { 'en-US': 'Segment again', 'zh-CN': '重新细分', 'ko-KR': '다시 세분화' },
        tip: {
          'en-US': 'Runs the list at the cursor again with what was chosen for it last time, and writes the results.',
          'zh-CN': '沿用上次的选择，对光标所在的名单再次细分并写入结果。',
          'ko-KR': '커서가 있는 목록을 지난번 선택 그대로 다시 세분화하고 결과를 씁니다.',
        },
      },
      {
        name: 'Undo',
        icon: 'undo',
        runs: 'undoRun',
        label: { 'en-US': 'Undo run', 'zh-CN': '撤销细分', 'ko-KR': '세분화 취소' },
        tip: {
          'en-US':
            'Takes back all that the last run wrote, also after the workbook was closed. Asks where you have changed some of it since.',
          'zh-CN': '撤销上次细分写入的全部内容，关闭工作簿后再打开也可以。如果其中有内容被改动过，会先询问。',
          'ko-KR':
            '마지막 세분화가 쓴 것을 모두 되돌립니다. 통합 문서를 닫았다 열어도 됩니다. 그 사이 바뀐 셀이 있으면 먼저 물어봅니다.',
        },
      },
      {
        name: 'Card',
        icon: 'card',
        runs: 'showCard',
        label: { 'en-US': 'Account card', 'zh-CN': '客户卡片', 'ko-KR': '고객 카드' },
        tip: {
          'en-US':
            'Opens the pane at the account of the selected row: its score in parts, its reasons, what would lift it.',
          'zh-CN': '打开任务窗格，显示所选行的客户：得分构成、理由，以及升级所需的改变。',
          'ko-KR':
            '작업창을 열어 선택한 행의 고객을 보여 줍니다. 점수의 구성과 이유, 등급을 올리는 데 필요한 변화를 알려 줍니다.',
        },
      },
      {
        name: 'Help',
        icon: 'help',
        runs: 'showHelp',
        label: { 'en-US': 'Help', 'zh-CN': '帮助', 'ko-KR': '도움말' },
        tip: {
          'en-US': 'Opens the help: the pane, the buttons, and every function with its arguments.',
          'zh-CN': '打开帮助：任务窗格、按钮，以及每个函数及其参数。',
          'ko-KR': '도움말을 엽니다. 작업창과 버튼, 모든 함수와 인수를 설명합니다.',
        },
      },
    ] satisfies readonly RibbonButton[] as readonly RibbonButton[],
  },
} as const satisfies Record<string, unknown>;

/** Where a size of an icon is served: the mark, or that of another button. */
export const iconUrl = (host: string, size: (typeof ribbonSizes)[number], icon?: CommandIcon) =>
  `${host}/assets/icons/${icon ? commandIconFile(icon, size) : iconFile(size)}`;

/** The runtime that pane, commands and functions share, and what they are called in it. */
export const runtime = { id: 'Keystage.Pane', showPane: 'Keystage.ShowPane', lifetime: 'long' } as const;

/** Where what Excel reads of the functions is served, in a language. */
export const metadataUrl = (host: string, language: Language) =>
  `${host}/assets/functions/functions${{ 'en-US': '', 'zh-CN': '.zh-CN', 'ko-KR': '.ko' }[language]}.json`;

/** A manifest has to name a script, though functions of a shared runtime come with its page. */
export const scriptUrl = (host: string) => `${host}/functions.js`;

/** Where the task pane is served; where an environment names its org and its app there, with both, so that nobody has to type them. */
export function paneUrl({
  host,
  myDomain,
  consumerKey,
}: Pick<Environment, 'host' | 'myDomain' | 'consumerKey'>): string {
  if (myDomain === undefined || consumerKey === undefined) return `${host}/${addIn.page}`;
  return `${host}/${addIn.page}?${new URLSearchParams({ org: new URL(myDomain).host, app: consumerKey }).toString()}`;
}
