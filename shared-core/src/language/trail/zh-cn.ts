import type { TrailWords } from './trail-words';

const acts = { proposed: '提交审批', published: '发布', rolledBack: '回退启用' };
const actsOnTemplate = {
  proposed: (process: string) => `提交到流程“${process}”待启用`,
  published: (process: string) => `发布到流程“${process}”`,
  rolledBack: (process: string) => `在流程“${process}”中回退启用`,
  rested: (process: string) => `随流程“${process}”停用`,
};

export const trail: TrailWords = {
  title: '签批记录',
  none: '尚无签批记录。',
  done: ({ act, version, fingerprint, on, by, former }) =>
    `第 ${version} 版（${fingerprint}）于 ${on}${by === undefined ? '（未署名）' : `由“${by}”`}${acts[act]}${former === undefined ? '' : `，取代 ${former}`}。`,
  doneToTemplate: ({ act, process, template, version, fingerprint, on, by, former }) =>
    `阶段模板“${template}”第 ${version} 版（${fingerprint}）于 ${on}${by === undefined ? '（未署名）' : `由“${by}”`}${actsOnTemplate[act](process)}${former === undefined ? '' : `，取代 ${former}`}。`,
  approved: (approver) => `由“${approver}”批准。`,
  moves: ({ of, rose, fell }, say) =>
    `${say.number(of)} 个客户中，${say.number(rose)} 个升级，${say.number(fell)} 个降级。`,
  deals: ({ of, changed }, say) => `${say.number(of)} 个业务机会中，${say.number(changed)} 个的阶段或权重改变。`,
  note: (note) => `说明：“${note}”`,
  refusals: {
    noteMissing: () => '该模型要求每次发布都附说明，目前没有。请写明改了什么、为什么。',
    nameMissing: () => '该模型要求署名发布，目前没有姓名。请填写姓名。',
    notPublisher: ({ by, publishers }, say) =>
      `“${by}”无权发布该模型；可发布的人员为${say.list(publishers)}。请由其中一人发布。`,
    ownApproval: ({ by, on }, say) =>
      `该版本由“${by}”于 ${say.date(on)} 提交，本人不能批准自己的提议。请由另一人批准。`,
    inForceAlready: ({ version }, say) => `第 ${say.number(version)} 版已在启用，无需发布。请另选版本。`,
  },
  asks: {
    note: '每次发布都须附说明。',
    secondPerson: '须由另一人批准后才能启用。',
    by: (publishers, say) => `可由${say.list(publishers)}发布。`,
  },
};
