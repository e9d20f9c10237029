import type { SalesforceScreenWords } from './salesforce-screen-words';

/** Salesforce 页面的中文。 */
export const salesforceScreenWords = {
  signIn: {
    title: '推送到哪个 Salesforce 组织？',
    hint: '等级会写入一个组织的客户记录。在你查看将要变更的内容之前，不会写入任何数据。',
    myDomain: '组织的“我的域”地址',
    clientId: '使用者密钥（Consumer Key）',
    clientIdHint: '即外部客户端应用 Keystage 的使用者密钥，可向 Salesforce 管理员索取。',
    noClientId: '缺少使用者密钥。请向 Salesforce 管理员索取外部客户端应用 Keystage 的使用者密钥。',
    button: '登录',
    open: '请在 Salesforce 页面上登录',
    openHint: '已打开一个窗口。请在其中登录并选择“允许”，之后会自动继续。',
  },
  signedIn: (host) => `已登录 ${host}`,
  signOut: '退出登录',
  back: '结果',
  dialog: {
    closed: () => '登录尚未完成，窗口已关闭。请重新登录。',
    blocked: () => '浏览器阻止了登录窗口。请允许本页面弹出窗口，然后重新登录。',
    alreadyOpen: () => '已打开一个 Keystage 窗口。请先完成操作或关闭该窗口，然后重新登录。',
    notShown: (code) => `Office 未能显示登录窗口（${code}）。请重新登录；如果问题仍然存在，请重启 Excel。`,
  },
  unexpected: (detail) => `出现意外情况（${detail}）。请重试；如果问题仍然存在，请重新加载窗格。`,
  lookingUp: '正在查看组织中的模型',

  publish: {
    title: '是否先发布模型？',
    why: '组织用已发布的模型说明每个等级。发布时会冻结这份名单的分界点和中位数，这样以后在 Salesforce 中单独为一个客户评分时，结果与名单一致。',
    now: (name, fingerprint) => `组织目前使用“${name}”（${fingerprint}）。`,
    moved: (count, all, say) =>
      count === 0
        ? `冻结后，${say.number(all)} 个客户的等级都不会改变。`
        : `冻结后，${say.number(all)} 个客户中有 ${say.number(count)} 个会更改等级。`,
    movedShow: (count, say) => `会更改等级的 ${say.number(count)} 个客户`,
    button: '发布模型',
    skip: '不发布，直接继续',
    working: '正在发布模型',
  },

  compare: {
    working: '正在与组织比较',
    matchedBy: '查找客户的依据',
    byField: (field) => `客户编号，在字段 ${field} 中`,
    byId: (header) => `Salesforce ID，在“${header}”列中`,
    goOn: '查看将要变更的内容',
    again: '重新比较',
    done: (done, of) => `${done} / ${of} 个客户`,
  },

  list: {
    title: '将要变更的内容',
    nothing: '没有变更',
    lacking: '暂时无法写入等级',
    changes: (count, say) => `将写入 ${say.number(count)} 个客户`,
    account: '客户',
    before: '现在',
    after: '之后',
    noTier: '无',
    sameTier: '等级不变，仅更新数据',
    stillNone: '无等级，写入原因',
    equal: (count, say) => `${say.number(count)} 个客户已是最新`,
    leftOut: (count, say) => `${say.number(count)} 个客户不写入`,
    push: (count, say) => `推送 ${say.number(count)} 个客户`,
    reassurance: '只写入这些记录，并且只写入等级及其依据。',
  },

  push: {
    working: '正在写入 Salesforce',
    stop: '停止',
    title: '客户等级已写入 Salesforce',
    titlePartly: '部分等级未写入 Salesforce',
    refused: (count, say) => `被拒绝的 ${say.number(count)} 个客户`,
    unknown: (count, say) => `无法确认是否写入的 ${say.number(count)} 个客户`,
    notTried: (count, say) => `尚未处理的 ${say.number(count)} 个客户`,
  },
} satisfies SalesforceScreenWords as SalesforceScreenWords;
