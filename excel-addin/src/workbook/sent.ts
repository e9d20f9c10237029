/** Sends what has been asked for so far: where a load has to travel before the next one is made. */
export async function sent(context: OfficeExtension.ClientRequestContext): Promise<void> {
  await context.sync();
}
