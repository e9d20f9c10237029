import { fullId } from './account-id';
import { fetchTransport, type TransportOptions } from './fetch-transport';
import { SalesforceTrouble, type CallProblem } from './salesforce-problem';

/** What a token address answered: a token and whose it is; or why there is none. */
export type TokenAnswer =
  | {
      readonly ok: true;
      readonly instanceUrl: string;
      readonly accessToken: string;
      readonly refreshToken?: string;
      /** In 18 characters. */
      readonly organizationId: string;
      readonly userId: string;
    }
  | {
      readonly ok: false;
      /** The call came to nothing; a refusal of the org has `error` instead. */
      readonly call?: CallProblem;
      readonly error: string;
      readonly description: string;
      /** What answered is no org's token address: a page, or nothing that can be read. */
      readonly strange: boolean;
    };

/** Asks the token address of an org, by whichever grant the form says. Never throws for what can go wrong on the way. */
export async function askToken(
  myDomain: string,
  form: Readonly<Record<string, string>>,
  options: TransportOptions = {},
): Promise<TokenAnswer> {
  const failed = (rest: Partial<Extract<TokenAnswer, { ok: false }>>) =>
    ({ ok: false, error: '', description: '', strange: false, ...rest }) as const;
  try {
    const { statusCode, body } = await fetchTransport(options).httpRequest({
      method: 'POST',
      url: new URL('/services/oauth2/token', myDomain).href,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    if (statusCode >= 500) return failed({ call: { kind: 'unavailable', status: statusCode } });
    if (statusCode === 429) return failed({ call: { kind: 'requestLimit' } });
    const answer = readAnswer(body);
    const { access_token: accessToken, instance_url: instanceUrl, id, refresh_token: refreshToken } = answer;
    if (statusCode !== 200 || !accessToken || !instanceUrl || !id) {
      const { error = String(statusCode), error_description: description = '' } = answer;
      return failed({ error, description, strange: answer.error === undefined });
    }
    const [organization, userId] = new URL(id).pathname.split('/').slice(-2);
    return {
      ok: true,
      instanceUrl,
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      organizationId: fullId(organization),
      userId,
    };
  } catch (thrown) {
    if (!(thrown instanceof SalesforceTrouble)) throw thrown;
    return failed({ call: thrown.problem });
  }
}

function readAnswer(body: string): Readonly<Record<string, string | undefined>> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, string | undefined>) : {};
  } catch {
    return {};
  }
}
