import { trail } from '@keystage/core/language/trail/en';
import { gatesCommand, type SalesforceWords } from './salesforce-words';

const s = (count: number, one: string, more: string, number: string) => `${number} ${count === 1 ? one : more}`;
const accounts = (count: number, say: { number(x: number): string }) =>
  s(count, 'account', 'accounts', say.number(count));

const deployOrAssign = 'Ask an administrator to deploy Keystage to the org, or to give you a Keystage permission set.';

const readOnly = () => 'You may see this record and not change it. Ask its owner or an administrator.';

/** The exchange with Salesforce in English. */
export const salesforceWords = {
  callProblems: {
    cancelled: () => 'You stopped it.',
    timedOut: ({ seconds }, say) =>
      `Salesforce gave no answer within ${s(seconds, 'second', 'seconds', say.number(seconds))}. Check the connection, then try again.`,
    unreachable: ({ host, origin }) =>
      `No answer came from ${host}. Check the connection and the address of the org (its My Domain). If both are right, an administrator has to add ${origin ?? 'the address of this add-in'} to the org’s CORS allowlist.`,
    signedOut: () => 'Your session with Salesforce has ended. Sign in again, then repeat the step.',
    requestLimit: () =>
      'The org takes no more requests for now: its daily limit is used up, or too many came at once. Try again later, or ask an administrator about the limit.',
    unavailable: ({ status }) => `Salesforce cannot answer just now (status ${status}). Try again in a few minutes.`,
    cutShort: ({ received, expected }, say) =>
      expected === 0
        ? 'The answer of Salesforce broke off. An incomplete answer is not used. Try again.'
        : `Salesforce announced ${s(expected, 'record', 'records', say.number(expected))} and sent ${say.number(received)}. An incomplete answer is not used. Try again.`,
    otherOrg: ({ expected, got }) =>
      `This list belongs to another org: it was pulled from ${expected}, and you are signed in to ${got}. Nothing was read or written. Sign in to the org of the list, or pull the list from this one.`,
    refused: ({ code, message }) => `Salesforce refused the request: ${message} (${code})`,
  },
  domainFaults: {
    noDomain: () =>
      'Say which org: its My Domain, such as northgate.my.salesforce.com, or the address of any of its pages.',
    loginHost: ({ given }) =>
      `${given} is where everybody logs in; it does not answer add-ins. Give the org’s own address, such as northgate.my.salesforce.com.`,
    otherHost: ({ given }) =>
      `“${given}” is no address of a Salesforce org. Expected its My Domain, such as northgate.my.salesforce.com, or the address of any of its pages.`,
  },
  signInProblems: {
    denied: () => 'Access was denied on Salesforce’s page. Sign in again and choose Allow.',
    notAsAsked: () => 'What came back from Salesforce does not belong to this sign-in. Sign in again.',
    signInRefused: ({ error, description }) =>
      `Salesforce refused the sign-in: “${description || error}”. Sign in again; if it stays so, ask an administrator about the external client app Keystage.`,
    notAnOrg: ({ host }) =>
      `${host} answers, and not as a Salesforce org does. Check the address of the org (its My Domain), such as northgate.my.salesforce.com.`,
    tokenUnreachable: ({ host, origin }) =>
      `${host} let you in, and its token address gave no answer. An administrator has to switch on “Enable CORS for OAuth endpoints” and to add ${origin ?? 'the address of this add-in'} to the org’s CORS allowlist.`,
  },
  orgLacks: {
    objectMissing: ({ object }) => `The org has no object ${object} that you can see. ${deployOrAssign}`,
    objectReadOnly: ({ object }) =>
      object === 'Account'
        ? 'You may read accounts and not change them. Ask an administrator for the right to edit accounts.'
        : `You may read ${object} and not write it. Ask an administrator for the permission set Keystage Admin.`,
    fieldsMissing: ({ object, fields }, say) =>
      `${object} has no ${fields.length === 1 ? 'field' : 'fields'} ${say.list(fields)} that you can see. ${deployOrAssign}`,
    fieldsReadOnly: ({ object, fields }, say) =>
      `You may read ${say.list(fields)} of ${object} and not change ${fields.length === 1 ? 'it' : 'them'}. Ask an administrator for the permission set ${object === 'Account' ? 'Keystage Manager' : 'Keystage Admin'}.`,
    fieldTooShort: ({ object, field, holds, needs }, say) =>
      `The field ${field} of ${object} holds ${say.number(holds)} characters, ${say.number(needs)} are needed. Ask an administrator to lengthen it.`,
    permissionMissing: ({ permission }) =>
      `You lack the custom permission ${permission}. Ask an administrator for the permission set Keystage Admin.`,
    valuesMissing: ({ fields, values }, say) =>
      `${say.list(fields)} ${fields.length === 1 ? 'does' : 'do'} not know the ${values.length === 1 ? 'tier' : 'tiers'} ${say.list(values.map((value) => `“${value}”`))} of this model. Ask an administrator to add ${values.length === 1 ? 'it' : 'them'} to the value set Keystage Tier.`,
  },
  leftOut: {
    noId: () => 'The row has no Salesforce id. Fill it in to have the account written.',
    notAnId: ({ given }) =>
      `“${given}” is no Salesforce id: expected 15 or 18 letters and digits, such as 001Hs00000A1b2cIAB. Copy the id from the record’s address, or choose the column that holds it.`,
    damagedId: ({ given }) =>
      `“${given}” is no whole Salesforce id: its last three characters do not fit the others. Copy it again from the record’s address.`,
    otherObject: ({ given, object }) =>
      `“${given}” is the id of ${object === undefined ? salesforceWords.otherObject : (salesforceWords.objects[object] ?? salesforceWords.otherObject)}, not of an account. Use the id of the account.`,
    notInOrg: ({ given }) =>
      `There is no account “${given}” in this org that you can see. It may be of another org, deleted, or not shared with you${given.length === 15 ? '; an id of 15 characters also fails when a capital letter has become a small one' : ''}.`,
    severalInOrg: ({ given, count }, say) =>
      `${accounts(count, say)} in the org have “${given}”. Use the Salesforce id to say which one.`,
    sameRecord: ({ first }, say) => `Row ${say.row(first)} leads to the same account. Keep one of the two rows.`,
    newerInOrg: ({ on }, say) =>
      `The record was segmented as of ${say.date(on)}, later than this run. Segment again as of that day or later to replace it.`,
    changedInOrg: ({ tier }) =>
      `Somebody changed the tier in the org after the list was pulled${tier === null ? '; it is blank there now' : `; it is ${tier} there now`}. Pull the list again, look at the account, then push.`,
    overrideInOrg: ({ tier }) =>
      tier === null
        ? 'The list gives it a tier by hand that the org no longer holds. Pull the list again and segment, then push.'
        : `In the org somebody gave it ${tier} by hand, and this run does not know of it as it stands there. Pull the list again and segment, then push.`,
    recordReadOnly: readOnly,
    fieldsNotWritable: ({ fields }, say) =>
      `What would change is in ${say.list(fields)}, which you may not change. Ask an administrator for the permission set Keystage Manager, then push again.`,
    reasonsTooLong: ({ length, holds }, say) =>
      `Its values and reasons take ${say.number(length)} characters; the field holds ${say.number(holds)}. Map fewer columns.`,
  },
  modelInOrg: {
    same: () => 'The org explains tiers by this very model.',
    other: ({ name, fingerprint }) =>
      `The org explains tiers by another model: ${name} (${fingerprint}). Publish this one first, or record pages will say that the tier comes from another model.`,
    none: () =>
      'No model is active in the org yet. Publish this one, or record pages cannot say why an account has its tier.',
    hidden: () => 'You may not see which model the org uses. Ask an administrator for a Keystage permission set.',
  },
  modelDefects: {
    noActiveModel: () =>
      'No model is active in the org. Publish one, or have an administrator activate a Keystage Model record.',
    severalActive: ({ names }, say) =>
      `${say.number(names.length)} models are active in the org: ${say.list(names)}. Have an administrator leave exactly one active.`,
    emptyModel: ({ name }) => `The model record ${name} is empty. Publish the model again.`,
    partMissing: ({ name, position, of }, say) =>
      `Part ${say.number(position)} of ${say.number(of)} of the model ${name} is missing in the org. Publish the model again.`,
    partTooMany: ({ name, found, of }, say) =>
      `The model ${name} should have ${s(of, 'part', 'parts', say.number(of))} and has ${say.number(found)}. Publish the model again.`,
    malformed: ({ name, problems }, say) =>
      `The model ${name} in the org cannot be read: ${say.modelProblem(problems[0])}${problems.length > 1 ? ` And ${say.number(problems.length - 1)} more.` : ''}`,
    altered: ({ name, got, expected }) =>
      `The model ${name} was altered in the org: its text has the fingerprint ${got}, the record says ${expected}. Publish the model again.`,
    notFrozen: ({ name }) =>
      `The model ${name} in the org has no frozen references, so a single account cannot be scored by it. Publish the model from a list.`,
  },
  refusals: {
    CANNOT_EXECUTE_FLOW_TRIGGER: ({ message }) =>
      `A flow of the org stopped it: “${message}” Ask an administrator to look at the flow.`,
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: ({ message }) =>
      `Automation of the org stopped it: “${message}” Ask an administrator to look at it.`,
    CHANGED_MEANWHILE: ({ fields }, say) =>
      `Somebody changed ${fields.length > 0 ? say.list(fields) : 'the record'} meanwhile, so it was left as it is. Look at the record, then compare again.`,
    DUPLICATES_DETECTED: ({ message }) =>
      `A duplicate rule of the org stopped it: “${message}” Merge the accounts in Salesforce, then push again.`,
    DUPLICATE_VALUE: ({ message }) =>
      `Another record has the same value where each must have its own: “${message}” Correct one of them in Salesforce, then push again.`,
    ENTITY_IS_DELETED: () => 'The account was deleted after the list was made.',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: ({ message }) =>
      `A rule of the org refuses it: “${message}” Correct the record in Salesforce, then push again.`,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: () =>
      'The record is no longer shared with you. Ask its owner or an administrator.',
    INSUFFICIENT_ACCESS_OR_READONLY: readOnly,
    INVALID_CROSS_REFERENCE_KEY: () => 'The record is no longer in the org.',
    INVALID_FIELD_FOR_INSERT_UPDATE: ({ fields }, say) =>
      `You may not change ${fields.length > 0 ? say.list(fields) : 'a field of this record'}. Ask an administrator for the permission set Keystage Manager.`,
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: ({ message }) =>
      `The org no longer knows a value: ${message}. Ask an administrator to add it to the value set Keystage Tier.`,
    INVALID_TYPE_FOR_OPERATION: () =>
      'You may not change records of this kind. Ask an administrator for the right to edit them.',
    REQUIRED_FIELD_MISSING: ({ fields, message }, say) =>
      `The org asks for more than the record holds: ${fields.length > 0 ? say.list(fields) : message}. Fill it in in Salesforce, then push again.`,
    STRING_TOO_LONG: ({ message }) =>
      `A text is too long for its field: “${message}” Ask an administrator to lengthen the field.`,
    UNABLE_TO_LOCK_ROW: () => 'Somebody else was saving the record, at a second try too. Push again in a minute.',
    other: ({ code, message }) => `Salesforce refused it: ${message} (${code})`,
  },
  objects: {
    Campaign: 'a campaign',
    Case: 'a case',
    Contact: 'a contact',
    Lead: 'a lead',
    Opportunity: 'an opportunity',
    Organization: 'the org itself',
    User: 'a user',
  },
  otherObject: 'a record of another kind',
  inRow: (row, name, sentence) => `Row ${row}, ${name}: ${sentence}`,

  plan: {
    changes: ({ otherTier, loseTier, sameTier }, say) => {
      const parts = [
        ...(otherTier > 0 ? [`${say.number(otherTier)} ${otherTier === 1 ? 'gets' : 'get'} another tier`] : []),
        ...(loseTier > 0 ? [`${say.number(loseTier)} ${loseTier === 1 ? 'loses its tier' : 'lose their tier'}`] : []),
        ...(sameTier > 0
          ? [
              `${say.number(sameTier)} ${sameTier === 1 ? 'keeps its tier and gets' : 'keep their tier and get'} new figures`,
            ]
          : []),
      ];
      return `${accounts(otherTier + loseTier + sameTier, say)} will be written: ${say.list(parts)}.`;
    },
    nothing: 'Nothing to write: the org holds these tiers already.',
    equal: (count, say) => `${accounts(count, say)} ${count === 1 ? 'is' : 'are'} up to date.`,
    newer: (count, say) => `${accounts(count, say)} held back: the org has something newer.`,
    leftOut: (count, say) => `${accounts(count, say)} will not be written.`,
  },
  report: {
    all: (count, say) => `${accounts(count, say)} written.`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `${say.number(written)} of ${accounts(written + refused + notTried + unknown, say)} written, ${say.number(refused)} refused, ${say.number(notTried + unknown)} not done.`,
    pushAgain: {
      stopped: 'Push again to go on: what is written already will be found up to date.',
      refused: 'The refused ones can be pushed again once their reason is gone.',
    },
    unknown: (count, say) =>
      `Of ${accounts(count, say)} it could not be found out whether ${count === 1 ? 'it was' : 'they were'} written; the next push will see.`,
    pending: 'Salesforce is still at work on what it got. The next comparison waits for that.',
  },
  writtenWithout: (fields, say) =>
    `Written, but for ${say.list(fields)}, which you may not change. Ask an administrator for the permission set Keystage Manager, then push again.`,
  rows: {
    written: 'Written.',
    equal: 'Up to date.',
    notTried: 'Not written: the push ended before its turn. Push again to go on.',
    unknown: 'Sent, and not confirmed. The next push will see.',
  },
  undo: {
    all: (count, say) => `${accounts(count, say)} put back as ${count === 1 ? 'it was' : 'they were'} before the push.`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `${say.number(written)} of ${accounts(written + refused + notTried + unknown, say)} put back, ${say.number(refused)} left alone, ${say.number(notTried + unknown)} not done.`,
    again: 'Undo again to go on: what is back already is found so.',
  },
  trail,
  publication: {
    done: {
      written: (fingerprint) => `The model is in the org and in use (${fingerprint}).`,
      activated: (fingerprint) => `The model was in the org already and is in use again (${fingerprint}).`,
      alreadyActive: (fingerprint) => `The org uses this model already (${fingerprint}). Nothing was written.`,
      proposed: (fingerprint) =>
        `The model is in the org and waits for a second person to approve it (${fingerprint}). Until then the org uses the model it used before.`,
    },
    moved: (count, say) =>
      count === 0
        ? 'Freezing its references moves no account.'
        : `Freezing its references gives ${accounts(count, say)} another tier.`,
    steps: {
      checking: 'The org could not be checked.',
      writing: 'The model could not be written.',
      readingBack: 'The model was written and could not be read back.',
      activating: 'The model was written and could not be made active.',
    },
    notAsWritten:
      'What the org stored is not what was sent, so it was taken out again. Ask an administrator which flow or trigger changes Keystage Model records.',
    activeModel: {
      unchanged: 'Nothing was written; the org uses the model it used before.',
      former: 'The org uses the model it used before. Publish again to go on.',
      none: 'The org has no active model now. Publish again to go on.',
      unknown: 'It is not known which of the two models the org uses. Publish again to settle it.',
    },
  },
  template: {
    done: {
      written: (process) => `The process “${process}” judges by this template now.`,
      beside: (process) =>
        `The template stands beside the process “${process}”, as a version that is not active. Deploy its gates, then make it active on the page Keystage Setup.`,
      already: (process) => `The org holds this template for the process “${process}” already. Nothing was written.`,
      takenBack: (process) => `The process “${process}” is again as it was.`,
    },
    gates: {
      same: 'The deployed gates ask for the same: the template may come into use at once.',
      deployed: 'The gates of this template are deployed: it may come into use at once.',
      none: 'The org has deployed no gates: what the template asks for holds on pages alone.',
      toDeploy: `The deployed gates would go on enforcing the former template. So this one is written beside it and not made active. To deploy its gates: ${gatesCommand}`,
      unknown: `This template asks for other things than the one in force, and whether its gates are deployed is shown to those alone who may view Setup. Until they are, the former template would be enforced: so this one is written beside it and not made active. To deploy its gates: ${gatesCommand}`,
    },
    steps: {
      checking: 'The process could not be checked.',
      writing: 'The template could not be written.',
      readingBack: 'The template was written and could not be read back.',
    },
    changedMeanwhile: (process) =>
      `Somebody changed the process “${process}” meanwhile, so it was left as it is. Look at the org again, then decide.`,
    notAsWritten: {
      putBack:
        'What the org stored is not what was sent, so the former template was put back. Ask an administrator which flow or trigger changes Keystage Process records.',
      left: 'What the org stored is not what was sent, and it could not be put back. Ask an administrator to look at the Keystage Process record at once.',
    },
    judgesBy: {
      former: 'The org judges by what it judged by before. Try again to go on.',
      unknown: 'It is not known which of the two templates the org holds. Try again to settle it.',
    },
  },
} satisfies SalesforceWords as SalesforceWords;
