/** jsforce asks Node's crypto for PKCE when it signs in itself; here the pane does, with the browser's own. */
function notHere(): never {
  throw new Error('Sign in with the browser’s crypto, not through jsforce.');
}

export const createHash = notHere;
export const randomBytes = notHere;
export default { createHash, randomBytes };
