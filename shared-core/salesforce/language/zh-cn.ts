import { trail } from '@keystage/core/language/trail/zh-cn';
import { gatesCommand, type SalesforceWords } from './salesforce-words';

const deployOrAssign = '请联系管理员在组织中部署 Keystage，或为你分配 Keystage 权限集。';

const readOnly = () => '你可以查看该记录，但不能修改。请联系记录所有人或管理员。';

/** 与 Salesforce 往来的中文。 */
export const salesforceWords = {
  callProblems: {
    cancelled: () => '操作已停止。',
    timedOut: ({ seconds }, say) => `Salesforce 在 ${say.number(seconds)} 秒内没有响应。请检查网络连接，然后重试。`,
    unreachable: ({ host, origin }) =>
      `${host} 没有响应。请检查网络连接和组织地址（“我的域”）。如果两者都无误，请联系管理员将${origin ? ` ${origin} ` : '本加载项的地址'}加入组织的 CORS 允许列表。`,
    signedOut: () => '与 Salesforce 的会话已结束。请重新登录，再重复此步骤。',
    requestLimit: () => '组织暂时不再接受请求：当日限额已用完，或请求过于密集。请稍后重试，或联系管理员了解限额。',
    unavailable: ({ status }) => `Salesforce 暂时无法响应（状态 ${status}）。请在几分钟后重试。`,
    cutShort: ({ received, expected }, say) =>
      expected === 0
        ? 'Salesforce 的响应中途断开。不完整的响应不予采用。请重试。'
        : `Salesforce 声明有 ${say.number(expected)} 条记录，但只返回了 ${say.number(received)} 条。不完整的响应不予采用。请重试。`,
    otherOrg: ({ expected, got }) =>
      `此名单属于另一个组织：名单拉取自 ${expected}，而当前登录的是 ${got}。未读取也未写入任何内容。请登录名单所属的组织，或从当前组织重新拉取名单。`,
    refused: ({ code, message }) => `Salesforce 拒绝了请求：${message}（${code}）`,
  },
  domainFaults: {
    noDomain: () => '请指定组织：填写它的“我的域”（如 northgate.my.salesforce.com）或其任一页面的地址。',
    loginHost: ({ given }) =>
      `${given} 是公共登录地址，不响应加载项的请求。请填写组织自己的地址，如 northgate.my.salesforce.com。`,
    otherHost: ({ given }) =>
      `“${given}”不是 Salesforce 组织的地址。应为组织的“我的域”（如 northgate.my.salesforce.com）或其任一页面的地址。`,
  },
  signInProblems: {
    denied: () => 'Salesforce 页面上的访问请求被拒绝。请重新登录并选择“允许”。',
    notAsAsked: () => 'Salesforce 返回的内容与本次登录不符。请重新登录。',
    signInRefused: ({ error, description }) =>
      `Salesforce 拒绝了登录：“${description || error}”。请重新登录；如果问题仍然存在，请联系管理员检查外部客户端应用 Keystage。`,
    notAnOrg: ({ host }) =>
      `${host} 有响应，但不是 Salesforce 组织的响应。请检查组织地址（“我的域”），如 northgate.my.salesforce.com。`,
    tokenUnreachable: ({ host, origin }) =>
      `${host} 已允许登录，但其令牌地址没有响应。请联系管理员启用“为 OAuth 端点启用 CORS”，并将${origin ? ` ${origin} ` : '本加载项的地址'}加入组织的 CORS 允许列表。`,
  },
  orgLacks: {
    objectMissing: ({ object }) => `组织中没有你可见的对象 ${object}。${deployOrAssign}`,
    objectReadOnly: ({ object }) =>
      object === 'Account'
        ? '你可以查看客户，但不能修改。请联系管理员授予编辑客户的权限。'
        : `你可以查看 ${object}，但不能写入。请联系管理员分配权限集 Keystage Admin。`,
    fieldsMissing: ({ object, fields }, say) => `${object} 没有你可见的字段 ${say.list(fields)}。${deployOrAssign}`,
    fieldsReadOnly: ({ object, fields }, say) =>
      `你可以查看 ${object} 的 ${say.list(fields)}，但不能修改。请联系管理员分配权限集 ${object === 'Account' ? 'Keystage Manager' : 'Keystage Admin'}。`,
    fieldTooShort: ({ object, field, holds, needs }, say) =>
      `${object} 的字段 ${field} 可容纳 ${say.number(holds)} 个字符，而需要 ${say.number(needs)} 个。请联系管理员增加该字段的长度。`,
    permissionMissing: ({ permission }) => `你没有自定义权限 ${permission}。请联系管理员分配权限集 Keystage Admin。`,
    valuesMissing: ({ fields, values }, say) =>
      `${say.list(fields)} 没有本模型的等级${say.list(values.map((value) => `“${value}”`))}。请联系管理员将其加入值集 Keystage Tier。`,
  },
  leftOut: {
    noId: () => '该行没有 Salesforce ID。填写后才能写入该客户。',
    notAnId: ({ given }) =>
      `“${given}”不是 Salesforce ID：应为 15 或 18 位字母和数字，如 001Hs00000A1b2cIAB。请从记录地址中复制，或选择存放 ID 的列。`,
    damagedId: ({ given }) => `“${given}”不是完整的 Salesforce ID：末三位与其余各位不符。请从记录地址中重新复制。`,
    otherObject: ({ given, object }) =>
      `“${given}”是${object === undefined ? salesforceWords.otherObject : (salesforceWords.objects[object] ?? salesforceWords.otherObject)}的 ID，不是客户的。请使用客户的 ID。`,
    notInOrg: ({ given }) =>
      `本组织中没有你可见的客户“${given}”。它可能属于其他组织、已被删除或未共享给你${given.length === 15 ? '；15 位 ID 中的大写字母如果变成小写，也会找不到' : ''}。`,
    severalInOrg: ({ given, count }, say) =>
      `组织中有 ${say.number(count)} 个客户的值为“${given}”。请用 Salesforce ID 指明是哪一个。`,
    sameRecord: ({ first }, say) => `第 ${say.row(first)} 行指向同一客户。请只保留其中一行。`,
    newerInOrg: ({ on }, say) =>
      `该记录的细分基准日为${say.date(on)}，晚于本次细分。如需替换，请以该日或更晚的日期为基准日重新细分。`,
    changedInOrg: ({ tier }) =>
      `名单拉取之后，有人在组织中改动了等级，${tier === null ? '现为空' : `现为 ${tier}`}。请重新拉取名单并查看该客户，然后再推送。`,
    overrideInOrg: ({ tier }) =>
      tier === null
        ? '名单中有人工指定的等级，而组织中已不再有。请重新拉取名单并细分，然后再推送。'
        : `组织中有人将其指定为 ${tier}，本次细分所依据的与之不同。请重新拉取名单并细分，然后再推送。`,
    recordReadOnly: readOnly,
    fieldsNotWritable: ({ fields }, say) =>
      `需要变更的是 ${say.list(fields)}，而你无权修改。请向管理员申请权限集 Keystage Manager，然后再次推送。`,
    reasonsTooLong: ({ length, holds }, say) =>
      `其数值和原因共 ${say.number(length)} 个字符，字段只能容纳 ${say.number(holds)} 个。请减少匹配的列。`,
  },
  modelInOrg: {
    same: () => '组织正是用这个模型说明客户等级的。',
    other: ({ name, fingerprint }) =>
      `组织用另一个模型说明客户等级：${name}（${fingerprint}）。请先发布本模型，否则记录页会显示该等级来自另一个模型。`,
    none: () => '组织中还没有启用的模型。请发布本模型，否则记录页无法说明客户为何是这个等级。',
    hidden: () => '你无权查看组织使用的模型。请联系管理员分配 Keystage 权限集。',
  },
  modelDefects: {
    noActiveModel: () => '组织中没有启用的模型。请发布一个模型，或联系管理员启用一条 Keystage 模型记录。',
    severalActive: ({ names }, say) =>
      `组织中有 ${say.number(names.length)} 个模型同时启用：${say.list(names)}。请联系管理员只保留一个启用的模型。`,
    emptyModel: ({ name }) => `模型记录 ${name} 为空。请重新发布该模型。`,
    partMissing: ({ name, position, of }, say) =>
      `模型 ${name} 在组织中缺少第 ${say.number(position)} 段（共 ${say.number(of)} 段）。请重新发布该模型。`,
    partTooMany: ({ name, found, of }, say) =>
      `模型 ${name} 应有 ${say.number(of)} 段，实有 ${say.number(found)} 段。请重新发布该模型。`,
    malformed: ({ name, problems }, say) =>
      `组织中的模型 ${name} 无法读取：${say.modelProblem(problems[0])}${problems.length > 1 ? `另有 ${say.number(problems.length - 1)} 处问题。` : ''}`,
    altered: ({ name, got, expected }) =>
      `模型 ${name} 在组织中已被更改：内容的指纹为 ${got}，记录上为 ${expected}。请重新发布该模型。`,
    notFrozen: ({ name }) => `组织中的模型 ${name} 没有冻结的参照值，无法为单个客户评分。请从名单发布该模型。`,
  },
  refusals: {
    CANNOT_EXECUTE_FLOW_TRIGGER: ({ message }) => `组织的流程中止了写入：“${message}”。请联系管理员检查该流程。`,
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: ({ message }) => `组织的自动化中止了写入：“${message}”。请联系管理员检查。`,
    CHANGED_MEANWHILE: ({ fields }, say) =>
      `其间有人改动了${fields.length > 0 ? ` ${say.list(fields)}` : '该记录'}，因此保持原样。请查看该记录，然后重新比较。`,
    DUPLICATES_DETECTED: ({ message }) =>
      `组织的重复规则中止了写入：“${message}”。请在 Salesforce 中合并客户，然后再次推送。`,
    DUPLICATE_VALUE: ({ message }) =>
      `另一条记录已有相同的值，而该值不得重复：“${message}”。请在 Salesforce 中更正其中一条，然后再次推送。`,
    ENTITY_IS_DELETED: () => '列出变更之后，该客户已被删除。',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: ({ message }) =>
      `组织的规则不允许：“${message}”。请在 Salesforce 中更正记录，然后再次推送。`,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: () => '该记录已不再共享给你。请联系记录所有人或管理员。',
    INSUFFICIENT_ACCESS_OR_READONLY: readOnly,
    INVALID_CROSS_REFERENCE_KEY: () => '该记录已不在组织中。',
    INVALID_FIELD_FOR_INSERT_UPDATE: ({ fields }, say) =>
      `你不能修改${fields.length > 0 ? ` ${say.list(fields)}` : '该记录的某个字段'}。请联系管理员分配权限集 Keystage Manager。`,
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: ({ message }) =>
      `组织中已没有某个值：${message}。请联系管理员将其加入值集 Keystage Tier。`,
    INVALID_TYPE_FOR_OPERATION: () => '你不能修改这类记录。请联系管理员授予编辑权限。',
    REQUIRED_FIELD_MISSING: ({ fields, message }, say) =>
      `记录中缺少组织要求的内容：${fields.length > 0 ? say.list(fields) : message}。请在 Salesforce 中补齐，然后再次推送。`,
    STRING_TOO_LONG: ({ message }) => `文本超出字段长度：“${message}”。请联系管理员增加该字段的长度。`,
    UNABLE_TO_LOCK_ROW: () => '有人正在保存该记录，重试后仍然如此。请在一分钟后再次推送。',
    other: ({ code, message }) => `Salesforce 拒绝写入：${message}（${code}）`,
  },
  objects: {
    Campaign: '市场活动',
    Case: '个案',
    Contact: '联系人',
    Lead: '潜在客户（Lead）',
    Opportunity: '业务机会',
    Organization: '组织本身',
    User: '用户',
  },
  otherObject: '其他对象',
  inRow: (row, name, sentence) => `第 ${row} 行，${name}：${sentence}`,

  plan: {
    changes: ({ otherTier, loseTier, sameTier }, say) => {
      const parts = [
        ...(otherTier > 0 ? [`${say.number(otherTier)} 个更改等级`] : []),
        ...(loseTier > 0 ? [`${say.number(loseTier)} 个不再有等级`] : []),
        ...(sameTier > 0 ? [`${say.number(sameTier)} 个等级不变、仅更新数据`] : []),
      ];
      return `将写入 ${say.number(otherTier + loseTier + sameTier)} 个客户：${parts.join('，')}。`;
    },
    nothing: '没有需要写入的内容：组织中已是这些等级。',
    equal: (count, say) => `${say.number(count)} 个客户已是最新。`,
    newer: (count, say) => `${say.number(count)} 个客户暂不写入：组织中的内容比名单新。`,
    leftOut: (count, say) => `${say.number(count)} 个客户不会写入。`,
  },
  report: {
    all: (count, say) => `已写入 ${say.number(count)} 个客户。`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `${say.number(written + refused + notTried + unknown)} 个客户中，已写入 ${say.number(written)} 个，被拒绝 ${say.number(refused)} 个，未完成 ${say.number(notTried + unknown)} 个。`,
    pushAgain: {
      stopped: '再次推送即可继续：已写入的客户会被识别为最新。',
      refused: '被拒绝的客户在原因消除后可再次推送。',
    },
    unknown: (count, say) => `有 ${say.number(count)} 个客户无法确认是否已写入，下次推送时会查明。`,
    pending: 'Salesforce 仍在处理收到的数据，下次比较会等它处理完毕。',
  },
  writtenWithout: (fields, say) =>
    `已写入，但不包括你无权修改的 ${say.list(fields)}。请向管理员申请权限集 Keystage Manager，然后再次推送。`,
  rows: {
    written: '已写入。',
    equal: '已是最新。',
    notTried: '未写入：推送在轮到它之前结束。再次推送即可继续。',
    unknown: '已发送，但未得到确认。下次推送时会查明。',
  },
  undo: {
    all: (count, say) => `已将 ${say.number(count)} 个客户恢复为推送前的内容。`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `${say.number(written + refused + notTried + unknown)} 个客户中，已恢复 ${say.number(written)} 个，保持现状 ${say.number(refused)} 个，未完成 ${say.number(notTried + unknown)} 个。`,
    again: '再次撤销即可继续：已恢复的客户会被识别出来。',
  },
  trail,
  publication: {
    done: {
      written: (fingerprint) => `模型已写入组织并启用（${fingerprint}）。`,
      activated: (fingerprint) => `模型原已在组织中，现已重新启用（${fingerprint}）。`,
      alreadyActive: (fingerprint) => `组织已在使用该模型（${fingerprint}）。没有写入任何内容。`,
      proposed: (fingerprint) => `模型已写入组织，等待另一人批准（${fingerprint}）。批准之前，组织仍使用原来的模型。`,
    },
    moved: (count, say) =>
      count === 0 ? '冻结参照值不改变任何客户的等级。' : `冻结参照值会改变 ${say.number(count)} 个客户的等级。`,
    steps: {
      checking: '未能检查组织。',
      writing: '未能写入模型。',
      readingBack: '模型已写入，但未能读回核对。',
      activating: '模型已写入，但未能启用。',
    },
    notAsWritten:
      '组织保存的内容与发送的不同，因此已撤回。请联系管理员确认是哪个流程或触发器更改了 Keystage 模型记录。',
    activeModel: {
      unchanged: '未写入任何内容，组织仍使用原来的模型。',
      former: '组织仍使用原来的模型。再次发布即可继续。',
      none: '组织现在没有启用的模型。再次发布即可继续。',
      unknown: '无法确认组织使用的是两个模型中的哪一个。请再次发布以确定。',
    },
  },
  template: {
    done: {
      written: (process) => `流程“${process}”已改按此模板判断。`,
      beside: (process) =>
        `模板已写在流程“${process}”旁边，作为尚未启用的版本。先部署其关口，再在 Keystage 设置页面启用。`,
      already: (process) => `组织中的流程“${process}”已是此模板。没有写入任何内容。`,
      takenBack: (process) => `流程“${process}”已恢复原样。`,
    },
    gates: {
      same: '已部署的关口要求相同，模板可以立即使用。',
      deployed: '此模板的关口已部署，可以立即使用。',
      none: '组织没有部署任何关口，模板的要求只在页面上起作用。',
      toDeploy: `已部署的关口会继续执行原模板，因此新模板写在它旁边，暂不启用。部署其关口：${gatesCommand}`,
      unknown: `此模板的要求与现行模板不同，而关口是否已部署只有可查看“设置”的人才能看到。部署之前执行的仍是原模板，因此新模板写在它旁边，暂不启用。部署其关口：${gatesCommand}`,
    },
    steps: {
      checking: '未能检查该流程。',
      writing: '未能写入模板。',
      readingBack: '模板已写入，但未能读回核对。',
    },
    changedMeanwhile: (process) => `其间有人更改了流程“${process}”，因此未作改动。重新查看组织后再决定。`,
    notAsWritten: {
      putBack:
        '组织保存的内容与发送的不同，因此已恢复原模板。请联系管理员确认是哪个流程或触发器更改了 Keystage 流程记录。',
      left: '组织保存的内容与发送的不同，且未能恢复。请管理员立即查看该 Keystage 流程记录。',
    },
    judgesBy: {
      former: '组织仍按原来的模板判断。再试一次即可继续。',
      unknown: '无法确认组织保存的是两个模板中的哪一个。再试一次即可确定。',
    },
  },
} satisfies SalesforceWords as SalesforceWords;
