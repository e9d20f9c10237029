/** Pleasant as a supermarket, helpful as a restaurant, considerate as technical service, fast as a hotline (K5). */
export type ServiceMode = 'factory' | 'chain' | 'deep' | 'personal';

/** The mode of service that fits what an account needs, whatever its size: advice, and friendship. */
export function serviceMode(needs: { readonly advice: boolean; readonly friendship: boolean }): ServiceMode {
  if (needs.advice) return needs.friendship ? 'personal' : 'deep';
  return needs.friendship ? 'chain' : 'factory';
}
