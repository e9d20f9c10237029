import type { Activation } from '../session/session';

/** What Excel on the web writes into an add-in frame's address and name, so that the client finds its host. */
export function hostInfo({ locale, conversationId, sharedRuntime }: Activation): string {
  return `Excel$Web$16.00$${locale}$${conversationId}$$$${sharedRuntime ? flag.sharedRuntime | flag.customFunctions : 0}`;
}

/** What the client reads from the last part. */
const flag = { sharedRuntime: 1, customFunctions: 2 } as const;

/** The frame's `name`. It has to be there before the frame is: a later name is not seen. */
export function frameName(activation: Activation): string {
  const { conversationId, appId, hostOrigin } = activation;
  return JSON.stringify({
    baseFrameName: `add-in ${appId}`,
    hostInfo: hostInfo(activation),
    xdmInfo: `${conversationId}|${appId}|${hostOrigin}/`,
    serializerVersion: 1,
    flights: '[]',
  });
}
